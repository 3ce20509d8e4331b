// Made by `npm run docs` from the tables of the product: change those, not this file.

export const cloudResourceTypeLabels = {
  "ebs-volume": "EBS volume",
  "ec2-instance": "EC2 instance",
  "key-pair": "EC2 key pair",
  "s3-bucket": "S3 bucket",
  "secret": "Secret",
  "security-group": "security group"
} as const;

export const transferStatuses = {
  "accepted": {
    "ends": false
  },
  "preparing": {
    "ends": false
  },
  "completing": {
    "ends": false
  },
  "undoing": {
    "ends": false
  },
  "needs-operator": {
    "ends": false
  },
  "completed": {
    "ends": true
  },
  "undone": {
    "ends": true
  }
} as const;

export const machineSteps = {
  "transfer-ownership": [
    {
      "step": "CheckTransfer",
      "perBatch": false,
      "changes": "nothing"
    },
    {
      "step": "IdentifyResources",
      "perBatch": false,
      "changes": "nothing"
    },
    {
      "step": "LockResources",
      "perBatch": true,
      "changes": "lock of each row, one after the other in ARN order up to the first that is lost; then the lock tag"
    },
    {
      "step": "CheckBlockers",
      "perBatch": true,
      "changes": "nothing"
    },
    {
      "step": "HoldFunds",
      "perBatch": false,
      "changes": "price pending in the purchaser's wallet"
    },
    {
      "step": "StageAccess",
      "perBatch": true,
      "changes": "a record of what is there; then, where control moves, security groups and policies, inertly"
    },
    {
      "step": "RotateCredentials",
      "perBatch": true,
      "changes": "new credentials, in the service's vault only"
    },
    {
      "step": "RecheckResources",
      "perBatch": true,
      "changes": "nothing"
    },
    {
      "step": "CommitTransfer",
      "perBatch": false,
      "changes": "in one transaction: transfer completing with its cut, hold into escrow, listing and purchase sold, audit record, event"
    },
    {
      "step": "SwitchAccess",
      "perBatch": true,
      "changes": "seller closed, purchaser opened, owner tag; of what is not handed over yet"
    },
    {
      "step": "VerifyAccess",
      "perBatch": true,
      "changes": "what the seller has left, in the record; when nothing is open lock tag, then owner, payer, lock and what is there now of the row"
    },
    {
      "step": "SettleFunds",
      "perBatch": false,
      "changes": "commission from escrow"
    },
    {
      "step": "AnnounceTransfer",
      "perBatch": false,
      "changes": "transfer completed, day of the pay-out, audit record, event"
    }
  ],
  "undo-transfer": [
    {
      "step": "FindLastLease",
      "perBatch": false,
      "changes": "nothing; says how long a call of the transfer may still land"
    },
    {
      "step": "DiscardCredentials",
      "perBatch": true,
      "changes": "the new credentials, out of the vault"
    },
    {
      "step": "UnstageAccess",
      "perBatch": true,
      "changes": "what carries our Sid, tag or id, nothing else"
    },
    {
      "step": "ReleaseFunds",
      "perBatch": false,
      "changes": "the hold voided; where there was none, a voided one, so that a late HoldFunds finds it"
    },
    {
      "step": "UnlockResources",
      "perBatch": true,
      "changes": "lock tag, then lock of the row, where they are this transfer's"
    },
    {
      "step": "CompareResources",
      "perBatch": true,
      "changes": "what is there now, in the record"
    },
    {
      "step": "FinishUndo",
      "perBatch": false,
      "changes": "transfer undone, or needs-operator with the rungs that are not done; listing offered again"
    }
  ]
} as const;

export const glossary = {
  "provider": "who runs Conveyance for several customers",
  "operator": "the provider's person who sets rules and steps in",
  "customer": "a tenant, cus_…; in one transfer fromCustomer (seller) and toCustomer (purchaser), also when there is no money",
  "person": "somebody who signs in; a membership row gives them one customer and one role",
  "service": "a program that an operator has let in as an IAM role or user, svc_…; it speaks for one customer or for the provider",
  "principal": "an IAM role, user or account ARN that acts for a customer",
  "cloud resource": "one AWS resource, named by its ARN; res_… in paths",
  "solution": "cloud resources that work together",
  "seed resource": "the one an identification starts from",
  "record": "what a driver found before it changed anything; what undo and the before/after table compare with",
  "effect log": "intents and outcomes of a transfer's steps",
  "audit record": "the account of one transfer that both parties read: hash-chained lines, each written with what it tells of",
  "association, evidence, confidence": "a scored pair; one fact for or against it; the probability, 0 to 1, that the pair belongs together",
  "profile": "what is known of a pair beside counts of events: how strong each feature is and who acts; few, shared by many pairs",
  "inventory, gap": "all cloud resources of a member account as they were read; what of it could not be read, by call",
  "link": "how the configuration of one cloud resource refers to another",
  "manifest": "the frozen list of a listing revision or a transfer: ARN, type, configuration hash",
  "listing, revision": "an offer on the marketplace, lst_…; an edit makes a new revision, a purchase pins one",
  "purchase": "a purchaser's acceptance of a listing revision at its price, pur_…",
  "transfer": "the process that moves ownership, trf_…",
  "event, producer": "something that happened, told on the bus, or an order put there; who outside the service may put one there, known by its source",
  "dead letter": "a refused event with the reason, kept for an operator",
  "door": "what stands between outside and a use case: a route, a step, a subscription, a schedule",
  "lock, fence": "the mark that reserves a cloud resource for one transfer; the epoch that refuses late effects",
  "step, batch": "one state of a machine and the function behind it; at most 100 cloud resources worked on by one call",
  "stage, rotate, commit, switch, verify, settle": "the phases of a transfer",
  "rung": "one undo; statemachines/undo-transfer.asl.yaml walks all of them, newest first",
  "cut": "the UTC instant from which the new owner pays",
  "hold, capture, post, void, pay out": "funds reserved; moved to escrow by the commit; booked; given back; sent to the seller at the end of the undo window",
  "wallet, escrow": "a customer's funds with the provider; what is captured and not yet paid out",
  "standing": "whether a customer may sell and buy: good or suspended",
  "undo window": "the one period after completion in which escrow is kept and the parties may reverse",
  "environment": "one deployment: dev, test, prod",
  "control account, member account": "the AWS account that runs Conveyance; one that holds customers' cloud resources",
  "journal entry, posting, ledger account": "a balanced set; one line of it; where lines land",
  "class": "what a ledger account is in the provider's books: a liability to a customer or held in escrow, income, clearing (money on its way in), rounding differences",
  "credential, value": "what opens something: a private key, a password in a secret; its text, which stands in the vault and in what the purchaser is told once",
  "vault": "where the service keeps a value until it is used and collected",
  "collect": "to be told a new credential, once, as the purchaser",
  "residual access": "what the former owner could still do",
  "blocker": "a reason why a cloud resource cannot move now, with who must act and how",
  "finding": "what one rule has to say of a sale: a blocker, or a warning that stops nothing; with code, who must act and remedy",
  "preflight": "the dry run: every rule asked at once, nothing changed",
  "drift": "a cloud resource is no longer as it was listed or recorded",
  "figure": "what CloudWatch measured of a listed set: requests, errors, uptime; not measured is never 0",
  "bystander": "a source or principal of others that both parties confirmed",
  "left behind, access granted": "a cloud resource outside the manifest that stays with the seller although the sale concerns it, named in the terms and shown to the purchaser by type and region; one of these that what is sold may go on using, as its own policies and rules let it",
  "twin": "the test of a file, at the same path under test/"
} as const;
