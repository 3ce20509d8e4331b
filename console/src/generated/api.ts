// Made by `npm run docs` from the OpenAPI document: change the route table, not this file.

export type IdempotencyKey = string;

export type CustomerAccess = {
/** ARNs of IAM roles, users or accounts */
readonly "principals"?: readonly (string)[];
/** IPv4 or IPv6 networks in CIDR form */
readonly "networks"?: readonly (string)[];
/** Security groups that are sources of rules */
readonly "securityGroups"?: readonly (string)[];
readonly "sshPublicKey"?: string;
/** ARNs of principals that administer keys */
readonly "keyAdministrators"?: readonly (string)[];
};

export type Price = {
readonly "amountMinor": string;
readonly "currency": string;
};

export type RateCard = {
readonly "currency": string;
/** True for the shipped card, which is a sample */
readonly "sample"?: boolean;
readonly "rates": readonly ({
readonly "meter": string;
readonly "size"?: string;
readonly "pricePerUnit": string;
})[];
};

export type Health = {
readonly "status": "ok";
readonly "version": string;
readonly "environment": string;
};

export type Problem = {
readonly "type": string;
readonly "title": string;
readonly "status": number;
/** Stable; match on this, never on text */
readonly "code": string;
readonly "detail": string;
readonly "correlationId": string;
readonly "errors": readonly (FieldProblem)[];
};

export type FieldProblem = {
readonly "field": string;
readonly "value"?: string;
readonly "rule": string;
readonly "remedy": string;
};

export type Configuration = {
readonly "environment": string;
/** Absent where the deployment does not say where its people sign in */
readonly "signIn"?: {
readonly "issuer": string;
readonly "authorizeUrl": string;
readonly "tokenUrl": string;
/** Where the browser goes to be signed out of the sign-in page, all parameters in it; absent where there is no such place */
readonly "signOutUrl"?: string;
readonly "clientId": string;
readonly "scopes": readonly (string)[];
};
};

export type Me = {
readonly "role": "operator" | "customer-admin" | "member" | "viewer" | "service";
/** Of the token, or of the service’s registration */
readonly "scopes": readonly (string)[];
/** Absent for services */
readonly "personId"?: string;
/** Absent for who speaks for the provider */
readonly "customer"?: {
readonly "customerId": string;
readonly "name": string;
readonly "standing": "good" | "suspended";
};
};

export type Customer = {
readonly "customerId": string;
readonly "name": string;
readonly "standing": "good" | "suspended";
readonly "access": {
readonly "principals": readonly (string)[];
readonly "networks": readonly (string)[];
readonly "securityGroups": readonly (string)[];
readonly "sshPublicKey"?: string;
readonly "keyAdministrators": readonly (string)[];
};
readonly "createdAt": string;
};

export type Person = {
readonly "personId": string;
readonly "customerId": string;
readonly "subject": string;
readonly "role": string;
readonly "email"?: string;
/** Told once */
readonly "temporaryPassword"?: string;
};

export type MemberAccount = {
readonly "awsAccountId": string;
readonly "externalId": string;
readonly "status": "pending" | "active";
readonly "regions": readonly (string)[];
readonly "provider": {
readonly "principals": readonly (string)[];
readonly "networks": readonly (string)[];
};
readonly "createdAt": string;
};

export type BookedCredit = {
readonly "entryId": string;
};

export type TrialBalance = {
readonly "sumsToZero": boolean;
readonly "currencies": readonly ({
readonly "currency": string;
readonly "postedDifferenceMinor": string;
readonly "pendingDifferenceMinor": string;
})[];
readonly "accounts": readonly ({
readonly "ledgerAccount": string;
readonly "currency": string;
readonly "debitsPosted": string;
readonly "creditsPosted": string;
readonly "debitsPending": string;
readonly "creditsPending": string;
readonly "available"?: string;
})[];
};

export type Transfer = {
readonly "transferId": string;
readonly "status": "accepted" | "preparing" | "completing" | "undoing" | "needs-operator" | "completed" | "undone";
readonly "fromCustomer": string;
readonly "fromCustomerName": string;
readonly "toCustomer": string;
readonly "toCustomerName": string;
readonly "movesControl": boolean;
readonly "movesPayment": boolean;
readonly "purchaseId": string;
readonly "listingId": string;
readonly "listingRevision": number;
/** Of the revision that was bought */
readonly "listingTitle": string;
readonly "price": Money;
readonly "commission": Money;
readonly "undoWindowSeconds": number;
/** What both parties agreed to leave with the seller */
readonly "staying"?: readonly (StayingResource)[];
readonly "resourceCount": number;
readonly "batchCount": number;
readonly "manifestHash": string;
readonly "epoch": number;
readonly "attempt": number;
readonly "correlationId": string;
readonly "acceptedAt": string;
readonly "deadline": string;
/** From this instant on the purchaser pays */
readonly "cut"?: string;
readonly "completedAt"?: string;
readonly "undoneAt"?: string;
readonly "paidOutAt"?: string;
/** Why it is undone */
readonly "failure"?: {
readonly "step": string;
readonly "code": string;
readonly "message": string;
};
/** Why an operator was asked */
readonly "operatorFailure"?: {
readonly "step": string;
readonly "code": string;
readonly "message": string;
};
readonly "needsOperatorFrom"?: "undoing" | "completing";
};

export type Money = {
readonly "amountMinor": string;
readonly "currency": string;
};

export type StayingResource = {
/** Its type, for people */
readonly "label": string;
readonly "region"?: string;
/** `granted`: what is sold may go on using it */
readonly "access": "granted" | "none";
};

export type Service = {
readonly "serviceId": string;
/** ARN of the IAM role or user as which the program calls */
readonly "principalArn": string;
/** Its unique id: then one made again under the same name is a stranger */
readonly "principalId"?: string;
/** `member` and `viewer` speak for a customer, `operator` and `service` for the provider */
readonly "role": "operator" | "member" | "viewer" | "service";
readonly "customerId"?: string;
readonly "scopes": readonly (string)[];
readonly "createdAt": string;
};

export type ImportReport = {
readonly "items": readonly ({
readonly "arn": string;
readonly "resourceId"?: string;
readonly "outcome": "imported" | "refreshed" | "inTransfer" | "alreadyOwned" | "notFound";
})[];
readonly "continueAfter"?: string;
};

export type CloudResource = {
readonly "resourceId": string;
readonly "arn": string;
readonly "type": "ebs-volume" | "s3-bucket" | "security-group" | "ec2-instance" | "secret" | "key-pair";
readonly "awsAccountId": string;
readonly "region": string;
readonly "owner": string;
readonly "payers": readonly ({
readonly "payer": string;
readonly "from": string;
readonly "to"?: string;
})[];
/** The transfer that holds it */
readonly "lock"?: string;
readonly "name"?: string;
readonly "size"?: string;
readonly "tags": { readonly [name: string]: string };
readonly "links": readonly ({
readonly "toArn": string;
readonly "relation": string;
readonly "needs": boolean;
})[];
readonly "discoveredAt": string;
};

export type Associations = {
readonly "seedArn": string;
readonly "seed": IdentifiedResource;
readonly "items": readonly (Association)[];
/** What the seed shares with other customers */
readonly "otherCustomers": readonly (OtherCustomersResources)[];
readonly "basis": IdentificationBasis;
readonly "next"?: string;
};

export type IdentifiedResource = {
/** Hash of the ARN; names it here, whether or not it can be moved */
readonly "resourceId": string;
readonly "arn": string;
readonly "type": "ec2-instance" | "ebs-volume" | "ebs-snapshot" | "machine-image" | "network-interface" | "elastic-ip" | "security-group" | "vpc" | "subnet" | "route-table" | "internet-gateway" | "nat-gateway" | "transit-gateway" | "vpc-endpoint" | "key-pair" | "launch-template" | "auto-scaling-group" | "load-balancer" | "classic-load-balancer" | "load-balancer-listener" | "target-group" | "lambda-function" | "event-source-mapping" | "ecs-cluster" | "ecs-service" | "ecs-task-definition" | "ecr-repository" | "s3-bucket" | "efs-file-system" | "efs-mount-target" | "rds-instance" | "rds-cluster" | "rds-subnet-group" | "dynamodb-table" | "elasticache-cluster" | "elasticache-replication-group" | "sqs-queue" | "sns-topic" | "event-bus" | "event-rule" | "state-machine" | "kinesis-stream" | "http-api" | "rest-api" | "kms-key" | "secret" | "ssm-parameter" | "certificate" | "iam-role" | "iam-user" | "iam-policy" | "instance-profile" | "hosted-zone" | "distribution" | "log-group" | "alarm" | "user-pool" | "batch-compute-environment" | "batch-job-queue" | "batch-job-definition" | "build-project";
/** The type as a person reads it */
readonly "label": string;
readonly "name"?: string;
readonly "awsAccountId": string;
readonly "region": string;
/** False: cannot be moved yet, for there is no driver for its type */
readonly "movable": boolean;
/** True: other solutions use it too, so it has to be decided what becomes of it */
readonly "shared": boolean;
/** What may be decided of a shared one; empty for any other */
readonly "choices": readonly ("keep" | "move" | "grant")[];
};

export type Association = {
/** Hash of the ARN; names it here, whether or not it can be moved */
readonly "resourceId": string;
readonly "arn": string;
readonly "type": "ec2-instance" | "ebs-volume" | "ebs-snapshot" | "machine-image" | "network-interface" | "elastic-ip" | "security-group" | "vpc" | "subnet" | "route-table" | "internet-gateway" | "nat-gateway" | "transit-gateway" | "vpc-endpoint" | "key-pair" | "launch-template" | "auto-scaling-group" | "load-balancer" | "classic-load-balancer" | "load-balancer-listener" | "target-group" | "lambda-function" | "event-source-mapping" | "ecs-cluster" | "ecs-service" | "ecs-task-definition" | "ecr-repository" | "s3-bucket" | "efs-file-system" | "efs-mount-target" | "rds-instance" | "rds-cluster" | "rds-subnet-group" | "dynamodb-table" | "elasticache-cluster" | "elasticache-replication-group" | "sqs-queue" | "sns-topic" | "event-bus" | "event-rule" | "state-machine" | "kinesis-stream" | "http-api" | "rest-api" | "kms-key" | "secret" | "ssm-parameter" | "certificate" | "iam-role" | "iam-user" | "iam-policy" | "instance-profile" | "hosted-zone" | "distribution" | "log-group" | "alarm" | "user-pool" | "batch-compute-environment" | "batch-job-queue" | "batch-job-definition" | "build-project";
/** The type as a person reads it */
readonly "label": string;
readonly "name"?: string;
readonly "awsAccountId": string;
readonly "region": string;
/** False: cannot be moved yet, for there is no driver for its type */
readonly "movable": boolean;
/** True: other solutions use it too, so it has to be decided what becomes of it */
readonly "shared": boolean;
/** What may be decided of a shared one; empty for any other */
readonly "choices": readonly ("keep" | "move" | "grant")[];
/** Calibrated probability, 0 to 1 */
readonly "confidence": number;
/** The strongest first; for the last step of the path where the evidence is not direct */
readonly "reasons": readonly (Reason)[];
/** ARNs from the seed to the resource */
readonly "path": readonly (string)[];
/** Of the oldest evidence on the path */
readonly "evidenceFrom": string;
/** Of the newest */
readonly "evidenceTo": string;
readonly "decided"?: Decided;
};

export type Reason = {
readonly "source": "tags" | "stack" | "application" | "code-tag" | "configuration" | "policy" | "cloudtrail" | "s3-access" | "flow" | "balancer" | "resolver";
readonly "relation": "is tagged like" | "is declared with" | "needs" | "mentions" | "may reach" | "calls" | "reads" | "writes" | "routes to" | "deploys" | "resolves" | "stores logs in" | "talks with";
/** One sentence without count and time */
readonly "text": string;
/** Tag, property path or action that was seen; may be empty */
readonly "detail": string;
/** Events behind it; 1 for what is configured */
readonly "count": number;
/** First seen; when it was read, for what is configured */
readonly "from": string;
readonly "to": string;
/** Whole days from the last sighting to the identification */
readonly "ageDays": number;
};

export type Decided = {
readonly "verdict": "accept" | "reject";
readonly "reason": string;
readonly "decidedAt": string;
readonly "decidedBy": string;
};

export type OtherCustomersResources = {
readonly "type"?: "ec2-instance" | "ebs-volume" | "ebs-snapshot" | "machine-image" | "network-interface" | "elastic-ip" | "security-group" | "vpc" | "subnet" | "route-table" | "internet-gateway" | "nat-gateway" | "transit-gateway" | "vpc-endpoint" | "key-pair" | "launch-template" | "auto-scaling-group" | "load-balancer" | "classic-load-balancer" | "load-balancer-listener" | "target-group" | "lambda-function" | "event-source-mapping" | "ecs-cluster" | "ecs-service" | "ecs-task-definition" | "ecr-repository" | "s3-bucket" | "efs-file-system" | "efs-mount-target" | "rds-instance" | "rds-cluster" | "rds-subnet-group" | "dynamodb-table" | "elasticache-cluster" | "elasticache-replication-group" | "sqs-queue" | "sns-topic" | "event-bus" | "event-rule" | "state-machine" | "kinesis-stream" | "http-api" | "rest-api" | "kms-key" | "secret" | "ssm-parameter" | "certificate" | "iam-role" | "iam-user" | "iam-policy" | "instance-profile" | "hosted-zone" | "distribution" | "log-group" | "alarm" | "user-pool" | "batch-compute-environment" | "batch-job-queue" | "batch-job-definition" | "build-project";
readonly "label": string;
readonly "count": number;
};

export type IdentificationBasis = {
/** Evidence ages from here */
readonly "asOf": string;
readonly "weightsVersion": string;
/** Of the counts that make a tag rare; changes with the set of cloud resources */
readonly "statisticsVersion": string;
/** From here on two are of one solution */
readonly "threshold": number;
/** Absent: from tags and configuration alone, nothing was identified yet */
readonly "identificationId"?: string;
readonly "coverage": readonly (SourceCoverage)[];
};

export type SourceCoverage = {
readonly "source": "tags" | "stack" | "application" | "code-tag" | "configuration" | "policy" | "cloudtrail" | "s3-access" | "flow" | "balancer" | "resolver";
readonly "label": string;
/** Absent where nothing of this source is there */
readonly "from"?: string;
readonly "to"?: string;
/** Days of the period in which it was there */
readonly "days": number;
/** Cloud resources that it says something of */
readonly "resourceCount": number;
/** Of the cloud resources and days that it could cover */
readonly "share": number;
/** True: it says itself that records were lost */
readonly "lost": boolean;
};

export type AssociatedPair = {
readonly "one": IdentifiedResource;
readonly "other": IdentifiedResource;
/** Calibrated probability, 0 to 1 */
readonly "confidence": number;
/** At least as confident as the threshold */
readonly "together": boolean;
/** The answer in one sentence */
readonly "summary": string;
readonly "reasonsFor": readonly (Reason)[];
readonly "reasonsAgainst": readonly (string)[];
/** What would have to be seen for the answer to become yes */
readonly "needed": readonly (string)[];
/** ARNs from one to the other; empty where there is no path */
readonly "path": readonly (string)[];
readonly "decided"?: Decided;
readonly "basis": IdentificationBasis;
};

export type Identification = {
readonly "identificationId": string;
readonly "status": "queued" | "reading" | "merging" | "completed" | "failed";
readonly "from": string;
readonly "to": string;
readonly "awsAccountIds": readonly (string)[];
readonly "requestedAt": string;
readonly "completedAt"?: string;
readonly "progress": {
/** Log objects of the period */
readonly "filesTotal": number;
readonly "filesRead": number;
/** Days of logs, counted for each AWS account */
readonly "daysTotal": number;
readonly "daysMerged": number;
};
readonly "lines": {
readonly "read": number;
/** That became evidence */
readonly "used": number;
/** That say nothing of pairs, e.g. a rejected flow */
readonly "silent": readonly ({
readonly "reason": string;
readonly "lines": number;
})[];
/** Counted and left out, never fatal */
readonly "unreadable": readonly ({
readonly "reason": string;
readonly "lines": number;
})[];
};
/** Cloud resources that were known, those that cannot be moved yet included */
readonly "resourceCount": number;
readonly "solutionCount"?: number;
readonly "weightsVersion"?: string;
readonly "statisticsVersion"?: string;
readonly "failure"?: {
readonly "code": string;
readonly "message": string;
};
};

export type IdentificationCoverage = {
/** The period; absent before the first identification */
readonly "from"?: string;
readonly "to"?: string;
readonly "sources": readonly (SourceCoverage)[];
readonly "items": readonly ({
/** Hash of the ARN; names it here, whether or not it can be moved */
readonly "resourceId": string;
readonly "arn": string;
readonly "type": "ec2-instance" | "ebs-volume" | "ebs-snapshot" | "machine-image" | "network-interface" | "elastic-ip" | "security-group" | "vpc" | "subnet" | "route-table" | "internet-gateway" | "nat-gateway" | "transit-gateway" | "vpc-endpoint" | "key-pair" | "launch-template" | "auto-scaling-group" | "load-balancer" | "classic-load-balancer" | "load-balancer-listener" | "target-group" | "lambda-function" | "event-source-mapping" | "ecs-cluster" | "ecs-service" | "ecs-task-definition" | "ecr-repository" | "s3-bucket" | "efs-file-system" | "efs-mount-target" | "rds-instance" | "rds-cluster" | "rds-subnet-group" | "dynamodb-table" | "elasticache-cluster" | "elasticache-replication-group" | "sqs-queue" | "sns-topic" | "event-bus" | "event-rule" | "state-machine" | "kinesis-stream" | "http-api" | "rest-api" | "kms-key" | "secret" | "ssm-parameter" | "certificate" | "iam-role" | "iam-user" | "iam-policy" | "instance-profile" | "hosted-zone" | "distribution" | "log-group" | "alarm" | "user-pool" | "batch-compute-environment" | "batch-job-queue" | "batch-job-definition" | "build-project";
/** The type as a person reads it */
readonly "label": string;
readonly "name"?: string;
readonly "awsAccountId": string;
readonly "region": string;
/** False: cannot be moved yet, for there is no driver for its type */
readonly "movable": boolean;
/** True: other solutions use it too, so it has to be decided what becomes of it */
readonly "shared": boolean;
/** What may be decided of a shared one; empty for any other */
readonly "choices": readonly ("keep" | "move" | "grant")[];
readonly "sources": readonly (SourceCoverage)[];
})[];
readonly "next"?: string;
};

export type Decision = {
readonly "verdict": "accept" | "reject" | "withdraw";
readonly "reason": string;
readonly "decidedAt": string;
readonly "decidedBy": string;
readonly "kind": "pair" | "proposal";
readonly "resourceIds": readonly (string)[];
readonly "arns": readonly (string)[];
};

export type SolutionProposals = {
readonly "items": readonly (SolutionProposal)[];
readonly "basis": IdentificationBasis;
readonly "next"?: string;
};

export type SolutionProposal = {
/** Hash of its members: the same set has the same id */
readonly "proposalId": string;
/** What most of its members are called after; for people only */
readonly "name": string;
/** Of its weakest member */
readonly "confidence": number;
readonly "memberCount": number;
/** True: every member can be moved */
readonly "movable": boolean;
readonly "members": readonly ({
/** Hash of the ARN; names it here, whether or not it can be moved */
readonly "resourceId": string;
readonly "arn": string;
readonly "type": "ec2-instance" | "ebs-volume" | "ebs-snapshot" | "machine-image" | "network-interface" | "elastic-ip" | "security-group" | "vpc" | "subnet" | "route-table" | "internet-gateway" | "nat-gateway" | "transit-gateway" | "vpc-endpoint" | "key-pair" | "launch-template" | "auto-scaling-group" | "load-balancer" | "classic-load-balancer" | "load-balancer-listener" | "target-group" | "lambda-function" | "event-source-mapping" | "ecs-cluster" | "ecs-service" | "ecs-task-definition" | "ecr-repository" | "s3-bucket" | "efs-file-system" | "efs-mount-target" | "rds-instance" | "rds-cluster" | "rds-subnet-group" | "dynamodb-table" | "elasticache-cluster" | "elasticache-replication-group" | "sqs-queue" | "sns-topic" | "event-bus" | "event-rule" | "state-machine" | "kinesis-stream" | "http-api" | "rest-api" | "kms-key" | "secret" | "ssm-parameter" | "certificate" | "iam-role" | "iam-user" | "iam-policy" | "instance-profile" | "hosted-zone" | "distribution" | "log-group" | "alarm" | "user-pool" | "batch-compute-environment" | "batch-job-queue" | "batch-job-definition" | "build-project";
/** The type as a person reads it */
readonly "label": string;
readonly "name"?: string;
readonly "awsAccountId": string;
readonly "region": string;
/** False: cannot be moved yet, for there is no driver for its type */
readonly "movable": boolean;
/** True: other solutions use it too, so it has to be decided what becomes of it */
readonly "shared": boolean;
/** What may be decided of a shared one; empty for any other */
readonly "choices": readonly ("keep" | "move" | "grant")[];
/** Calibrated probability, 0 to 1 */
readonly "confidence": number;
readonly "reasons": readonly (Reason)[];
})[];
/** Used by it and by others: to be decided one by one */
readonly "shared": readonly (IdentifiedResource)[];
readonly "decided"?: Decided;
};

export type StrandedCheck = {
/** No blocker: nothing that is configured would be stranded */
readonly "passes": boolean;
readonly "items": readonly (StrandedDependency)[];
/** All that was found; told are at most 250 */
readonly "total": number;
/** Of the set: not visible to you, and left out */
readonly "unknown": readonly (string)[];
readonly "basis": IdentificationBasis;
};

export type StrandedDependency = {
/** `needs`: a member needs it. `neededBy`: it needs a member, and would be left without */
readonly "direction": "needs" | "neededBy";
/** `blocker`: it is configured, and in the way of a sale. `warning`: seen in logs, only allowed, or a network */
readonly "severity": "blocker" | "warning";
readonly "member": IdentifiedResource;
readonly "other": IdentifiedResource;
readonly "source": "tags" | "stack" | "application" | "code-tag" | "configuration" | "policy" | "cloudtrail" | "s3-access" | "flow" | "balancer" | "resolver";
readonly "text": string;
readonly "count": number;
readonly "remedy": string;
};

export type Listing = {
readonly "listingId": string;
readonly "status": "draft" | "published" | "reserved" | "sold" | "withdrawn" | "stale";
readonly "seller": string;
readonly "sellerName": string;
readonly "revision": number;
readonly "title": string;
readonly "description": string;
readonly "price": Money;
readonly "terms": {
readonly "undoWindowSeconds": number;
readonly "movesControl": boolean;
readonly "movesPayment": boolean;
/** Resource ids of secrets: a purchase gives a new value for each */
readonly "asks": readonly (string)[];
};
readonly "resources": readonly ({
readonly "type": "ebs-volume" | "s3-bucket" | "security-group" | "ec2-instance" | "secret" | "key-pair";
readonly "region": string;
readonly "size"?: string;
readonly "credential"?: MovedCredential;
})[];
readonly "resourceCount": number;
readonly "measuredCost": MeasuredCost;
readonly "measuredFigures": MeasuredFigures;
readonly "identified"?: IdentifiedSet;
readonly "staying"?: readonly (StayingResource)[];
readonly "createdAt": string;
readonly "updatedAt": string;
readonly "own"?: {
readonly "terms": {
readonly "credentialChoices": { readonly [name: string]: "rotate" | "ask" | "keep" };
readonly "bystanders": readonly (string)[];
readonly "leftBehind": readonly (string)[];
readonly "accessGranted"?: readonly (string)[];
};
readonly "resourceIds"?: readonly (string)[];
};
};

export type MovedCredential = {
/** A new random value, one the purchaser gives, the old one, or a new key pair */
readonly "becomes": "rotate" | "ask" | "keep" | "replace";
/** Where the purchaser gives the value: as in `terms.asks` */
readonly "resourceId"?: string;
};

export type MeasuredCost = {
readonly "measured": false;
} | {
readonly "measured": true;
readonly "from": string;
readonly "to": string;
readonly "perDay": Money;
readonly "perWeek": Money;
readonly "perMonth": Money;
};

export type MeasuredFigures = {
readonly "requests": MeasuredFigure;
readonly "errors": MeasuredFigure;
readonly "uptime": MeasuredFigure;
};

export type MeasuredFigure = {
readonly "measured": false;
} | {
readonly "measured": true;
readonly "from": string;
readonly "to": string;
readonly "value": number;
readonly "resourceCount": number;
};

export type IdentifiedSet = {
readonly "at": string;
readonly "weightsVersion": string;
readonly "statisticsVersion": string;
/** Absent: tags and configuration spoke alone */
readonly "identificationId"?: string;
readonly "sources": readonly ({
readonly "source": "tags" | "stack" | "application" | "code-tag" | "configuration" | "policy" | "cloudtrail" | "s3-access" | "flow" | "balancer" | "resolver";
readonly "label": string;
readonly "from": string;
readonly "to": string;
})[];
};

export type Purchase = {
readonly "purchaseId": string;
readonly "listingId": string;
readonly "listingRevision": number;
readonly "seller": string;
readonly "purchaser": string;
readonly "price": Money;
readonly "status": "accepted" | "sold" | "undone";
readonly "transferId": string;
readonly "acceptedAt": string;
};

export type Preflight = {
/** No blocker in this answer, and nothing left to read after it */
readonly "passes": boolean;
/** False: the time of a request did not suffice; ask again with `from` = `next` */
readonly "complete": boolean;
readonly "findings": readonly (Finding)[];
readonly "checkedAt": string;
readonly "resourceCount": number;
/** Positions read in the cloud: from, up to, not including */
readonly "read": {
readonly "from": number;
readonly "to": number;
};
readonly "next"?: number;
};

export type Finding = {
readonly "severity": "blocker" | "warning";
/** Stable; match on this, never on text */
readonly "code": string;
/** Absent when it concerns the whole */
readonly "resource"?: {
/** For the owner */
readonly "resourceId"?: string;
/** Its place, from 0, among the `resources` of the listing */
readonly "position"?: number;
readonly "type"?: "ebs-volume" | "s3-bucket" | "security-group" | "ec2-instance" | "secret" | "key-pair";
};
readonly "whoMustAct": "seller" | "purchaser" | "operator";
readonly "detail": string;
readonly "remedy": string;
/** For the owner: the cloud resource whose addition settles it */
readonly "proposal"?: {
readonly "add": string;
};
};

export type TransferView = {
readonly "transfer": Transfer;
readonly "steps": readonly (StepProgress)[];
};

export type StepProgress = {
readonly "step": string;
readonly "epoch": number;
readonly "state": string;
readonly "batchesDone": number;
readonly "startedAt": string;
readonly "finishedAt"?: string;
readonly "errorCode"?: string;
readonly "errorMessage"?: string;
};

export type TransferReport = {
readonly "transfer": Transfer;
readonly "resources": readonly ({
readonly "resourceId": string;
readonly "arn": string;
readonly "type": string;
/** As the cloud tells it; no secret values */
readonly "before": { readonly [name: string]: unknown };
/** As the cloud tells it; no secret values */
readonly "after"?: { readonly [name: string]: unknown };
readonly "differences": readonly ({
readonly "property": string;
readonly "before": Schema0;
readonly "after": Schema1;
})[];
readonly "residual": readonly (ResidualAccess)[];
})[];
};

export type ResidualAccess = {
readonly "arn": string;
readonly "what": string;
readonly "state": "removed" | "expires" | "cannot-be-proven" | "open";
readonly "reason": string;
readonly "expiresAt"?: string;
};

export type AuditEntry = {
readonly "transferId": string;
readonly "sequence": number;
readonly "at": string;
/** `service`, or customer and person: `cus_…/per_…` */
readonly "who": string;
readonly "what": string;
readonly "before"?: { readonly [name: string]: Schema2 };
readonly "after"?: { readonly [name: string]: Schema2 };
readonly "detail": { readonly [name: string]: Schema2 };
readonly "previousHash": string;
/** SHA-256 of the canonical JSON (keys sorted) of all other fields */
readonly "hash": string;
};

export type Credential = {
/** As in the listing: of the key pair that stays, or of the secret */
readonly "resourceId": string;
/** The private key of a new key pair, or the new value of a secret */
readonly "kind": "private-key" | "secret-value";
/** What nobody collects within 30 days is discarded */
readonly "state": "waiting" | "collected" | "discarded";
};

export type CollectedCredential = {
readonly "resourceId": string;
/** What it opens: the new key pair, or the secret */
readonly "arn": string;
/** The private key of a new key pair, or the new value of a secret */
readonly "kind": "private-key" | "secret-value";
/** Told once */
readonly "value"?: string;
};

export type Wallet = {
readonly "wallets": readonly ({
readonly "available": Money;
readonly "held": Money;
})[];
};

export type JournalEntry = {
readonly "entryId": string;
readonly "kind": "posted" | "pending" | "post-pending" | "void-pending";
readonly "pendingId"?: string;
readonly "transferId"?: string;
readonly "correlationId"?: string;
readonly "effectiveAt": string;
readonly "recordedAt": string;
readonly "description": string;
readonly "postings": readonly ({
readonly "ledgerAccount": string;
readonly "currency": string;
readonly "debitMinor"?: string;
readonly "creditMinor"?: string;
})[];
};

export type RecordedUsage = {
readonly "recorded": number;
};

export type Schema0 = string | number | boolean | null | readonly (Schema0)[] | { readonly [name: string]: Schema0 };

export type Schema1 = string | number | boolean | null | readonly (Schema1)[] | { readonly [name: string]: Schema1 };

export type Schema2 = string | number | boolean | null | readonly (Schema2)[] | { readonly [name: string]: Schema2 };

export type RateCardOutput = {
readonly "currency": string;
/** True for the shipped card, which is a sample */
readonly "sample": boolean;
readonly "rates": readonly ({
readonly "meter": string;
readonly "size"?: string;
readonly "pricePerUnit": string;
})[];
};

export interface Operations {
readHealth: {
readonly response: Health;
};
readConfiguration: {
readonly response: Configuration;
};
readOpenapi: {
readonly response: {
readonly "openapi": string;
};
};
readAsyncapi: {
readonly response: {
readonly "asyncapi": string;
};
};
readMe: {
readonly response: Me;
};
createCustomer: {
readonly body: {
readonly "name": string;
readonly "access"?: CustomerAccess;
};
readonly response: Customer;
};
listCustomers: {
readonly query?: { readonly "limit"?: number; readonly "page"?: string; };
readonly response: {
readonly "items": readonly (Customer)[];
readonly "next"?: string;
};
};
readCustomer: {
readonly params: { readonly "customerId": string; };
readonly response: Customer;
};
updateCustomer: {
readonly params: { readonly "customerId": string; };
readonly body: {
readonly "name"?: string;
readonly "standing"?: "good" | "suspended";
readonly "access"?: {
readonly "principals"?: readonly (string)[];
readonly "networks"?: readonly (string)[];
readonly "securityGroups"?: readonly (string)[];
readonly "sshPublicKey"?: string;
readonly "keyAdministrators"?: readonly (string)[];
};
};
readonly response: Customer;
};
addPerson: {
readonly params: { readonly "customerId": string; };
readonly body: {
readonly "email"?: string;
readonly "subject"?: string;
readonly "role": "customer-admin" | "member" | "viewer" | "service";
};
readonly response: Person;
};
registerMemberAccount: {
readonly body: {
readonly "awsAccountId": string;
readonly "regions": readonly (string)[];
/** The provider's own principals and networks there: they stay, whoever owns */
readonly "provider"?: {
readonly "principals"?: readonly (string)[];
readonly "networks"?: readonly (string)[];
};
};
readonly response: MemberAccount;
};
listMemberAccounts: {
readonly query?: { readonly "limit"?: number; readonly "page"?: string; };
readonly response: {
readonly "items": readonly (MemberAccount)[];
readonly "next"?: string;
};
};
checkMemberAccount: {
readonly params: { readonly "awsAccountId": string; };
readonly response: MemberAccount;
};
creditWallet: {
readonly params: { readonly "customerId": string; };
readonly body: {
readonly "amount": {
readonly "amountMinor": string;
readonly "currency": string;
};
readonly "description": string;
};
readonly response: BookedCredit;
};
readTrialBalance: {
readonly response: TrialBalance;
};
resumeTransfer: {
readonly params: { readonly "transferId": string; };
readonly response: Transfer;
};
registerService: {
readonly body: {
/** ARN of the IAM role or user as which the program calls */
readonly "principalArn": string;
/** Its unique id: then one made again under the same name is a stranger */
readonly "principalId"?: string;
/** `member` and `viewer` speak for a customer, `operator` and `service` for the provider */
readonly "role": "operator" | "member" | "viewer" | "service";
readonly "customerId"?: string;
readonly "scopes": readonly ("conveyance/read" | "conveyance/trade" | "conveyance/manage" | "conveyance/operate" | "conveyance/report")[];
};
readonly response: Service;
};
listServices: {
readonly query?: { readonly "limit"?: number; readonly "page"?: string; };
readonly response: {
readonly "items": readonly (Service)[];
readonly "next"?: string;
};
};
removeService: {
readonly params: { readonly "serviceId": string; };
readonly response: Service;
};
importResources: {
readonly body: {
readonly "awsAccountId": string;
readonly "owner": string;
readonly "select": {
readonly "kind": "arns";
readonly "arns": readonly (string)[];
} | {
readonly "kind": "tag";
readonly "key": string;
readonly "value": string;
} | {
readonly "kind": "account";
};
/** `continueAfter` of the answer before, with a new Idempotency-Key */
readonly "continueAfter"?: string;
};
readonly response: ImportReport;
};
listResources: {
readonly query?: { readonly "limit"?: number; readonly "page"?: string; readonly "type"?: "ebs-volume" | "s3-bucket" | "security-group" | "ec2-instance" | "secret" | "key-pair"; readonly "arn"?: string; readonly "tagKey"?: string; readonly "tagValue"?: string; };
readonly response: {
readonly "items": readonly (CloudResource)[];
readonly "next"?: string;
};
};
readResource: {
readonly params: { readonly "resourceId": string | "by-arn"; };
readonly query?: { readonly "arn"?: string; };
readonly response: CloudResource;
};
listAssociations: {
readonly params: { readonly "resourceId": string | "by-arn"; };
readonly query?: { readonly "limit"?: number; readonly "page"?: string; readonly "arn"?: string; readonly "minConfidence"?: number; readonly "depth"?: number; };
readonly response: Associations;
};
readAssociation: {
readonly params: { readonly "resourceId": string | "by-arn"; readonly "otherId": string | "by-arn"; };
readonly query?: { readonly "arn"?: string; readonly "otherArn"?: string; };
readonly response: AssociatedPair;
};
startIdentification: {
readonly body: {
/** Begin of the period whose logs are read; at most 400 days */
readonly "from": string;
readonly "to": string;
/** AWS accounts that hold cloud resources of yours; absent: all of them */
readonly "awsAccountIds"?: readonly (string)[];
};
readonly response: Identification;
};
listIdentifications: {
readonly query?: { readonly "limit"?: number; readonly "page"?: string; };
readonly response: {
readonly "items": readonly (Identification)[];
readonly "next"?: string;
};
};
readCoverage: {
readonly query?: { readonly "limit"?: number; readonly "page"?: string; };
readonly response: IdentificationCoverage;
};
readIdentification: {
readonly params: { readonly "identificationId": string; };
readonly response: Identification;
};
decideAssociation: {
readonly body: {
/** `pair`: two cloud resources. `proposal`: all of them as one solution */
readonly "kind": "pair" | "proposal";
/** `withdraw` takes back what was decided before */
readonly "verdict": "accept" | "reject" | "withdraw";
readonly "resourceIds": readonly (string)[];
readonly "reason": string;
};
readonly response: Decision;
};
listDecisions: {
readonly query?: { readonly "limit"?: number; readonly "page"?: string; };
readonly response: {
readonly "items": readonly (Decision)[];
readonly "next"?: string;
};
};
listProposals: {
readonly query?: { readonly "limit"?: number; readonly "page"?: string; readonly "threshold"?: number; };
readonly response: SolutionProposals;
};
checkStranded: {
readonly body: {
readonly "resourceIds"?: readonly (string)[];
readonly "arns"?: readonly (string)[];
/** ARNs knowingly left behind: not told */
readonly "leftBehind"?: readonly (string)[];
};
readonly response: StrandedCheck;
};
createListing: {
readonly body: {
readonly "title": string;
readonly "description"?: string;
readonly "price": Price;
readonly "terms"?: {
readonly "undoWindowSeconds"?: number;
readonly "movesControl"?: boolean;
readonly "movesPayment"?: boolean;
/** By ARN of a secret: a new random value, one the purchaser gives, or (absent) the old one */
readonly "credentialChoices"?: { readonly [name: string]: "rotate" | "ask" | "keep" };
/** Sources and principals of others that stay */
readonly "bystanders"?: readonly (string)[];
/** ARNs knowingly left behind although something needs them */
readonly "leftBehind"?: readonly (string)[];
/** ARNs among `leftBehind` that what is sold may go on using */
readonly "accessGranted"?: readonly (string)[];
};
readonly "resourceIds": readonly (string)[];
};
readonly response: Listing;
};
browseListings: {
readonly query?: { readonly "limit"?: number; readonly "page"?: string; readonly "type"?: "ebs-volume" | "s3-bucket" | "security-group" | "ec2-instance" | "secret" | "key-pair"; readonly "region"?: string; readonly "currency"?: string; readonly "priceMinMinor"?: string; readonly "priceMaxMinor"?: string; readonly "text"?: string; };
readonly response: {
readonly "items": readonly (Listing)[];
readonly "next"?: string;
};
};
listOwnListings: {
readonly query?: { readonly "limit"?: number; readonly "page"?: string; };
readonly response: {
readonly "items": readonly (Listing)[];
readonly "next"?: string;
};
};
readListing: {
readonly params: { readonly "listingId": string; };
readonly response: Listing;
};
reviseListing: {
readonly params: { readonly "listingId": string; };
readonly body: {
readonly "title"?: string;
readonly "description"?: string;
readonly "price"?: Price;
readonly "terms"?: {
readonly "undoWindowSeconds"?: number;
readonly "movesControl"?: boolean;
readonly "movesPayment"?: boolean;
readonly "credentialChoices"?: { readonly [name: string]: "rotate" | "ask" | "keep" };
readonly "bystanders"?: readonly (string)[];
readonly "leftBehind"?: readonly (string)[];
readonly "accessGranted"?: readonly (string)[];
};
readonly "resourceIds"?: readonly (string)[];
};
readonly response: Listing;
};
publishListing: {
readonly params: { readonly "listingId": string; };
readonly response: Listing;
};
withdrawListing: {
readonly params: { readonly "listingId": string; };
readonly response: Listing;
};
placePurchase: {
readonly body: {
readonly "listingId": string;
readonly "listingRevision": number;
/** By resource id: a new value for each of `terms.asks` of the listing */
readonly "credentialValues"?: { readonly [name: string]: string };
};
readonly response: Purchase;
};
readPurchase: {
readonly params: { readonly "purchaseId": string; };
readonly response: Purchase;
};
listTransfers: {
readonly query?: { readonly "limit"?: number; readonly "page"?: string; };
readonly response: {
readonly "items": readonly (Transfer)[];
readonly "next"?: string;
};
};
preflightTransfer: {
readonly body: {
readonly "listingId"?: string;
readonly "listingRevision"?: number;
readonly "resourceIds"?: readonly (string)[];
/** Who would receive them: told is only whether it can receive anything */
readonly "toCustomer"?: string;
readonly "terms"?: {
readonly "undoWindowSeconds"?: number;
readonly "credentialChoices"?: { readonly [name: string]: "rotate" | "ask" | "keep" };
readonly "bystanders"?: readonly (string)[];
readonly "leftBehind"?: readonly (string)[];
readonly "accessGranted"?: readonly (string)[];
};
/** `next` of the answer before */
readonly "from"?: number;
};
readonly response: Preflight;
};
readTransfer: {
readonly params: { readonly "transferId": string; };
readonly response: TransferView;
};
readTransferReport: {
readonly params: { readonly "transferId": string; };
readonly response: TransferReport;
};
readTransferAudit: {
readonly params: { readonly "transferId": string; };
readonly query?: { readonly "limit"?: number; readonly "page"?: string; };
readonly response: {
readonly "items": readonly (AuditEntry)[];
readonly "next"?: string;
};
};
cancelTransfer: {
readonly params: { readonly "transferId": string; };
readonly body: {
readonly "reason"?: string;
};
readonly response: Transfer;
};
listCredentials: {
readonly params: { readonly "transferId": string; };
readonly query?: { readonly "limit"?: number; readonly "page"?: string; };
readonly response: {
readonly "items": readonly (Credential)[];
readonly "next"?: string;
};
};
collectCredential: {
readonly params: { readonly "transferId": string; };
readonly body: {
readonly "resourceId": string;
};
readonly response: CollectedCredential;
};
readWallet: {
readonly response: Wallet;
};
listEntries: {
readonly query?: { readonly "limit"?: number; readonly "page"?: string; readonly "transferId"?: string; readonly "ledgerAccount"?: string; };
readonly response: {
readonly "items": readonly (JournalEntry)[];
readonly "next"?: string;
};
};
recordUsage: {
readonly body: {
readonly "records": readonly ({
readonly "resourceId": string;
readonly "meter": string;
readonly "from": string;
readonly "to": string;
readonly "quantity": string;
readonly "size"?: string;
})[];
};
readonly response: RecordedUsage;
};
setRateCard: {
readonly body: RateCard;
readonly response: RateCardOutput;
};
readRateCard: {
readonly response: RateCardOutput;
};
}

export const operations = {
/** Is the service there, and which version is it */
readHealth: { method: 'GET', path: '/api/health', idempotent: false },
/** What a program needs before anybody signs in */
readConfiguration: { method: 'GET', path: '/api/configuration', idempotent: false },
/** This API as an OpenAPI 3.1 document */
readOpenapi: { method: 'GET', path: '/api/openapi.json', idempotent: false },
/** The events of the bus as an AsyncAPI 3.0 document */
readAsyncapi: { method: 'GET', path: '/api/events.json', idempotent: false },
/** Read who you are to the service: role, scopes and customer */
readMe: { method: 'GET', path: '/api/me', idempotent: false },
/** Register a customer */
createCustomer: { method: 'POST', path: '/api/customers', idempotent: true },
/** List all customers */
listCustomers: { method: 'GET', path: '/api/customers', idempotent: false },
/** Read a customer: your own, or any as operator */
readCustomer: { method: 'GET', path: '/api/customers/{customerId}', idempotent: false },
/** Change the record of a customer */
updateCustomer: { method: 'PATCH', path: '/api/customers/{customerId}', idempotent: false },
/** Make somebody a member of a customer */
addPerson: { method: 'POST', path: '/api/customers/{customerId}/people', idempotent: true },
/** Register an AWS account that holds customers’ resources; answers the ExternalId its role must trust */
registerMemberAccount: { method: 'POST', path: '/api/operator/member-accounts', idempotent: true },
/** List member accounts */
listMemberAccounts: { method: 'GET', path: '/api/operator/member-accounts', idempotent: false },
/** Try the role of a member account: it becomes active when it can be assumed and read with */
checkMemberAccount: { method: 'POST', path: '/api/operator/member-accounts/{awsAccountId}/check', idempotent: true },
/** Credit the wallet of a customer, opening it where there is none */
creditWallet: { method: 'POST', path: '/api/operator/wallets/{customerId}/credits', idempotent: true },
/** Add up every ledger account: a sound ledger sums to zero */
readTrialBalance: { method: 'GET', path: '/api/operator/ledger/trial-balance', idempotent: false },
/** Send a transfer that needed an operator back to where it came from */
resumeTransfer: { method: 'POST', path: '/api/operator/transfers/{transferId}/resume', idempotent: true },
/** Let a program call as an IAM role or user, for a customer or for the provider */
registerService: { method: 'POST', path: '/api/operator/services', idempotent: true },
/** List the programs that may call */
listServices: { method: 'GET', path: '/api/operator/services', idempotent: false },
/** Shut a program out from its next call on */
removeService: { method: 'DELETE', path: '/api/operator/services/{serviceId}', idempotent: false },
/** Bring cloud resources of a member account under the service, naming their owner */
importResources: { method: 'POST', path: '/api/resources/imports', idempotent: true },
/** List your own cloud resources */
listResources: { method: 'GET', path: '/api/resources', idempotent: false },
/** Read one of your own cloud resources */
readResource: { method: 'GET', path: '/api/resources/{resourceId}', idempotent: false },
/** Ask what belongs with a cloud resource, with confidence and reasons */
listAssociations: { method: 'GET', path: '/api/resources/{resourceId}/associations', idempotent: false },
/** Ask why two cloud resources belong together, or why not */
readAssociation: { method: 'GET', path: '/api/resources/{resourceId}/associations/{otherId}', idempotent: false },
/** Read the logs of a period and find out anew what belongs together */
startIdentification: { method: 'POST', path: '/api/identifications', idempotent: true },
/** List your identifications, newest first */
listIdentifications: { method: 'GET', path: '/api/identifications', idempotent: false },
/** Read how far each source of evidence reaches: by cloud resource and period */
readCoverage: { method: 'GET', path: '/api/identifications/coverage', idempotent: false },
/** Read an identification and how far it has come; poll it with If-None-Match */
readIdentification: { method: 'GET', path: '/api/identifications/{identificationId}', idempotent: false },
/** Accept or reject a pair or a proposal; your answers follow it from now on */
decideAssociation: { method: 'POST', path: '/api/associations/decisions', idempotent: true },
/** List what you have accepted and rejected */
listDecisions: { method: 'GET', path: '/api/associations/decisions', idempotent: false },
/** List the solutions that your cloud resources seem to form */
listProposals: { method: 'GET', path: '/api/solutions/proposals', idempotent: false },
/** Ask what a set of cloud resources needs that is not in it, and what outside needs it */
checkStranded: { method: 'POST', path: '/api/solutions/stranded-check', idempotent: true },
/** Draft a listing of your own cloud resources */
createListing: { method: 'POST', path: '/api/listings', idempotent: true },
/** Browse published listings, newest first */
browseListings: { method: 'GET', path: '/api/listings', idempotent: false },
/** List your own listings in every status */
listOwnListings: { method: 'GET', path: '/api/listings/mine', idempotent: false },
/** Read a listing */
readListing: { method: 'GET', path: '/api/listings/{listingId}', idempotent: false },
/** Make the next revision of your listing */
reviseListing: { method: 'PATCH', path: '/api/listings/{listingId}', idempotent: false },
/** Offer your draft on the marketplace; refused while something would be left behind */
publishListing: { method: 'POST', path: '/api/listings/{listingId}/publish', idempotent: true },
/** Take your listing off the marketplace */
withdrawListing: { method: 'POST', path: '/api/listings/{listingId}/withdraw', idempotent: true },
/** Buy a revision of a listing; its transfer begins at once */
placePurchase: { method: 'POST', path: '/api/purchases', idempotent: true },
/** Read a purchase you are a party of */
readPurchase: { method: 'GET', path: '/api/purchases/{purchaseId}', idempotent: false },
/** List transfers you are a party of, newest first */
listTransfers: { method: 'GET', path: '/api/transfers', idempotent: false },
/** Dry run of a sale: every blocker and warning at once, nothing is changed */
preflightTransfer: { method: 'POST', path: '/api/transfers/preflight', idempotent: true },
/** Read a transfer and its steps; poll it with If-None-Match */
readTransfer: { method: 'GET', path: '/api/transfers/{transferId}', idempotent: false },
/** Read before and after of every cloud resource, and what the former owner has left */
readTransferReport: { method: 'GET', path: '/api/transfers/{transferId}/report', idempotent: false },
/** Read the hash-chained audit record, first line first; both parties read the same bytes */
readTransferAudit: { method: 'GET', path: '/api/transfers/{transferId}/audit', idempotent: false },
/** Cancel a transfer before its commit: everything done so far is undone */
cancelTransfer: { method: 'POST', path: '/api/transfers/{transferId}/cancel', idempotent: true },
/** List what you can collect of a completed transfer you bought by; never a value */
listCredentials: { method: 'GET', path: '/api/transfers/{transferId}/credentials', idempotent: false },
/** Collect a private key or a new secret value, once */
collectCredential: { method: 'POST', path: '/api/transfers/{transferId}/credentials', idempotent: true },
/** Read your own wallets */
readWallet: { method: 'GET', path: '/api/wallet', idempotent: false },
/** List journal entries: of your own wallet, of a transfer, or as operator of any ledger account */
listEntries: { method: 'GET', path: '/api/ledger/entries', idempotent: false },
/** Report usage of cloud resources, priced by the rate card */
recordUsage: { method: 'POST', path: '/api/usage', idempotent: true },
/** Set the rate card */
setRateCard: { method: 'PUT', path: '/api/operator/rate-card', idempotent: false },
/** Read the rate card */
readRateCard: { method: 'GET', path: '/api/rate-card', idempotent: false },
} as const satisfies { readonly [name in keyof Operations]: { readonly method: string; readonly path: string; readonly idempotent: boolean } };
