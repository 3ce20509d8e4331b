#!/usr/bin/env bash
# The demo's story, told with the command line alone: a provider sets up, a seller lists two running solutions, a purchaser buys.
# The first changes hands; the second is undone, then stuck on purpose, and sent on by the operator.
#
#   npm run story        starts a local cloud, deploys the product, and runs this script
#
# What Conveyance does not do (cloud resources of the customers, the browser, faults) is done by the stagehand.
set -euo pipefail
shopt -s inherit_errexit

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_CONFIG_HOME="$work/config"
: "${CONVEYANCE_API_URL:?where the API is}" "${STAGEHAND_URL:?where the stagehand listens}"

convey() { node "$root/cli/convey.mjs" "$@"; }
# Asks the stagehand, who answers with one line of text.
stagehand() {
  node -e 'fetch(process.env.STAGEHAND_URL, {method: "POST", body: JSON.stringify(process.argv.slice(1))})
    .then(async (answer) => { const text = await answer.text(); if (!answer.ok) throw new Error(text); process.stdout.write(text); })
    .catch((error) => { console.error(`stagehand: ${error.message}`); process.exit(1); })' "$@"
}

title() { printf '\n== %s\n' "$*"; }
# What of a JSON document on the standard input is wanted: pick '.listingId'
pick() { node -e 'const d = JSON.parse(require("fs").readFileSync(0, "utf8")); const v = eval("d" + process.argv[1]); console.log(typeof v === "string" ? v : JSON.stringify(v))' "$1"; }
# A command with the exit code it must have: ends 4 convey transfers watch …
ends() {
  local wanted=$1 code=0
  shift
  "$@" || code=$?
  echo "exit $code: ${*:1:5}"
  [ "$code" -eq "$wanted" ] || { echo "wanted exit $wanted" >&2; exit 1; }
}
holds() { if [ "$2" = "$3" ]; then echo "holds  $1: $2"; else echo "BROKEN $1: $2, wanted $3" >&2; exit 1; fi; }

sign_in() { # profile, email
  convey login --profile "$1" --api "$CONVEYANCE_API_URL" --no-browser >"$work/login-$1" 2>&1 &
  local login=$! url=''
  for _ in $(seq 300); do
    url=$(grep -o 'https\?://[^ ]*authorize[^ ]*' "$work/login-$1" || true)
    [ -n "$url" ] && break
    sleep 0.1
  done
  stagehand sign-in "$url" "$2" >/dev/null
  wait "$login"
  echo "$1 is signed in"
}

title 'The provider sets up'
sign_in operator olive@provider.example
sign_in meter meter@provider.example
operator() { convey --profile operator "$@"; }
for account in 222222222222 333333333333; do
  external_id=$(operator --json member-accounts register --aws-account-id "$account" --regions eu-west-1 \
    --provider.principals "arn:aws:iam::$account:role/provider-automation" --provider.networks 192.0.2.0/24 | pick .externalId)
  stagehand role "$account" "$external_id" >/dev/null
  holds "member account $account" "$(operator --json member-accounts check "$account" | pick .status)" active
done
echo '{"currency": "USD", "sample": true, "rates": [
  {"meter": "instance-hour", "size": "t3.micro", "pricePerUnit": "0.0114"}, {"meter": "volume-gib-hour", "pricePerUnit": "0.00012"}]}' >"$work/rates.json"
operator --json rate-cards set --body "$work/rates.json" >/dev/null
new_customer() { # name, role, network, email
  operator --json customers create --name "$1" --access.networks "$3" \
    --access.principals "arn:aws:iam::222222222222:role/$2" --access.principals "arn:aws:iam::333333333333:role/$2" >"$work/customer.json"
  operator --json customers add-person "$(pick .customerId <"$work/customer.json")" --role customer-admin --email "$4" >/dev/null
  stagehand password "$4" >/dev/null
  pick .customerId <"$work/customer.json"
}
seller_id=$(new_customer 'Northwind Shops' northwind-app 198.51.100.0/24 sam@northwind.example)
purchaser_id=$(new_customer 'Contoso Retail' contoso-app 203.0.113.0/24 pat@contoso.example)
operator wallets credit "$purchaser_id" --amount '5000.00 USD' --description Deposit
sign_in seller sam@northwind.example
sign_in purchaser pat@contoso.example
seller() { convey --profile seller "$@"; }
purchaser() { convey --profile purchaser "$@"; }

run() { # solution: made by the stagehand, imported and metered
  stagehand solution "$1" >"$work/$1.json"
  local arns=() arn
  while read -r arn; do arns+=(--select.arns "$arn"); done < <(pick '.arns.concat(d.bystander.arns).join("\n")' <"$work/$1.json")
  operator --json resources import --aws-account-id "$(pick .awsAccountId <"$work/$1.json")" --owner "$seller_id" --select.kind arns "${arns[@]}" >"$work/$1-ids.json"
  pick '.items.filter((one) => /instance\/|volume\//.test(one.arn)).map((one) => ({resourceId: one.resourceId,
    from: new Date(Date.now() - 864e5).toISOString(), to: new Date().toISOString(),
    ...(/instance/.test(one.arn) ? {meter: "instance-hour", size: "t3.micro", quantity: "24"} : {meter: "volume-gib-hour", quantity: "480"})}))' \
    <"$work/$1-ids.json" | { echo '{"records":'; cat; echo '}'; } >"$work/usage.json"
  convey --profile meter --json usage record --body "$work/usage.json" >/dev/null
}
offer() { # solution, title, price: identified from its instance and listed; prints the id of the listing
  local instance ids id
  instance=$(pick ".items.find((one) => one.arn.endsWith('/$(pick .instanceId <"$work/$1.json")')).resourceId" <"$work/$1-ids.json")
  seller --json resources associations "$instance" >"$work/associations.json"
  ids=(--resource-ids "$instance")
  while read -r id; do ids+=(--resource-ids "$id"); done < <(pick '.items.filter((one) => one.confidence >= 0.5).map((one) => one.resourceId).join("\n")' <"$work/associations.json")
  seller --json listings create --title "$2" --price "$3" --terms.undo-window-seconds 0 "${ids[@]}" \
    --terms.credential-choices "$(pick .secretArn <"$work/$1.json")=rotate" >"$work/listing.json"
  seller --json listings publish "$(pick .listingId <"$work/listing.json")" | pick .listingId
}

title 'The seller lists two running solutions'
run storefront
run back-office
storefront=$(offer storefront 'Storefront, running' '1200.00 USD')
back_office=$(offer back-office 'Back office, running' '800.00 USD')
seller resources list
purchaser listings browse
holds 'resources on offer' "$(purchaser --json listings show "$storefront" | pick .resourceCount)" 6

buy() { purchaser --json purchases create --listing-id "$1" --listing-revision 1 | pick .transferId; }

title 'The purchaser tries without buying, then buys the storefront'
holds 'the preflight passes' "$(purchaser --json transfers preflight --listing-id "$storefront" --listing-revision 1 | pick .passes)" true
sold=$(buy "$storefront")
ends 0 convey --profile purchaser transfers watch "$sold"
purchaser transfers report "$sold"
holds 'ways in still open' "$(purchaser --json transfers report "$sold" | pick '.resources.flatMap((one) => one.residual).filter((one) => one.state === "open").length')" 0
holds 'resources of the purchaser' "$(purchaser --json resources list | pick .items.length)" 6
ends 1 convey --profile seller resources show "$(purchaser --json resources list | pick '.items[0].resourceId')"

title 'Both read the same audit record, and nobody can change it unseen'
purchaser --json transfers audit "$sold" >"$work/audit.json"
seller --json transfers audit "$sold" >"$work/audit-of-seller.json"
cmp "$work/audit.json" "$work/audit-of-seller.json"
ends 0 convey transfers verify-audit "$work/audit.json"
sed 's/committed/commited/' "$work/audit.json" >"$work/altered.json"
ends 1 convey transfers verify-audit "$work/altered.json"

title 'A purchase that is undone: somebody changed the solution meanwhile'
wallet=$(purchaser --json wallets show)
until_step() { # transfer, step
  for _ in $(seq 300); do
    purchaser --json transfers show "$1" | grep -q "\"$2\"" && return
    sleep 0.2
  done
  echo "the transfer $1 has not reached $2" >&2
  exit 1
}
stagehand hold RecheckResources >/dev/null
undone=$(buy "$back_office")
until_step "$undone" RotateCredentials
stagehand open-port back-office >/dev/null
stagehand release RecheckResources >/dev/null
ends 4 convey --profile purchaser transfers watch "$undone"
holds 'refused by' "$(purchaser --json transfers show "$undone" | pick .transfer.failure.code)" Drifted
holds "the purchaser's wallet" "$(purchaser --json wallets show)" "$wallet"
holds 'the listing' "$(seller --json listings show "$back_office" | pick .status)" published

title 'A purchase that is cancelled, and whose undo needs a hand'
ends 2 convey --profile seller listings revise "$back_office" --price 'a lot'
operator --json resources import --aws-account-id 333333333333 --owner "$seller_id" --select.kind arns --select.arns "$(pick '.arns.find((arn) => /security-group/.test(arn))' <"$work/back-office.json")" >/dev/null
seller --json listings revise "$back_office" --title 'Back office, with one more open port' >/dev/null
stagehand cut RecheckResources >/dev/null
stagehand cut UnlockResources >/dev/null
stuck=$(purchaser --json purchases create --listing-id "$back_office" --listing-revision 2 | pick .transferId)
until_step "$stuck" RotateCredentials
purchaser transfers cancel "$stuck" --reason 'Bought too fast'
ends 3 convey --profile purchaser transfers watch "$stuck"
stagehand release UnlockResources >/dev/null
stagehand release RecheckResources >/dev/null
operator --json transfers resume "$stuck" >/dev/null
ends 4 convey --profile purchaser transfers watch "$stuck"

title 'The money'
for _ in $(seq 120); do
  [ "$(seller --json transfers show "$sold" | pick '.transfer.paidOutAt ?? ""')" = '' ] || break
  sleep 1
done
operator ledger entries --transfer-id "$sold"
operator ledger trial-balance
holds 'the seller has the price less 5 %' "$(seller --json wallets show | pick '.wallets[0].available.amountMinor')" 114000
holds 'the ledger sums to zero' "$(operator --json ledger trial-balance | pick .sumsToZero)" true
title 'The end'
