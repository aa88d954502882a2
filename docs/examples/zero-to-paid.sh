#!/usr/bin/env bash
# From nothing to a paid claim, with curl alone: a unit of three enrols, one of them is treated in hospital and claims,
# two offices review, finance pays. Needs a running system: ./huzhu up, or what ./huzhu demo leaves running.
# Each run makes a unit and workers of its own, all made up, and moves business time on by more than half a year.
set -euo pipefail
huzhu=${HUZHU:-$(dirname "${BASH_SOURCE[0]}")/../../huzhu}
api=${API:-http://localhost:8080}/api/v1
medical_insurance=${MEDICAL_INSURANCE:-http://localhost:8091}
run=${RUN:-$((RANDOM * 32768 + RANDOM))}

# --- tools -----------------------------------------------------------------------------------------------------------
call() { # call TOKEN METHOD PATH [curl's arguments]: prints the answer; a problem ends the script
  local bearer=$1 method=$2 path=$3 answer
  shift 3
  echo "$method $path" >&2
  answer=$(curl -sS --fail-with-body -X "$method" "$api$path" -H "Authorization: Bearer $bearer" "$@") || {
    echo "$answer" >&2
    return 1
  }
  echo "$answer"
}
post() { # post TOKEN STEP PATH JSON: the Idempotency-Key names the step, so that a repeated call has one effect
  call "$1" POST "$3" -H "Idempotency-Key: guide-$run-$2" -H 'Content-Type: application/json' -d "$4"
}
field() { # field NAME: the first field of this name in the JSON on standard input
  grep -o "\"$1\":\"\{0,1\}[^\",}]*" | head -n 1 | sed 's/^[^:]*:"\{0,1\}//'
}
await() { # await TOKEN PATH FIELD VALUE: looks until the field has the value, for two minutes at most
  local now='' look
  for look in $(seq 240); do
    now=$(curl -sS "$api$2" -H "Authorization: Bearer $1" | field "$3") || true
    [ "$now" = "$4" ] && return
    sleep 0.5
  done
  echo "After $look looks $3 of $2 is \"$now\", not \"$4\"" >&2
  exit 1
}
citizen_id() { # citizen_id NUMBER: a woman born in 1980 in Huangshi, with the right check character (GB 11643)
  local body sum=0 i weights=(7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2)
  body=42020219800$(((run / 450 + $1) % 9 + 1))$(((run / 50) % 9 + 10))$(printf '%03d' $(((run % 50) * 20 + $1 * 2)))
  for i in "${!weights[@]}"; do sum=$((sum + ${body:i:1} * weights[i])); done
  echo "$body$(echo 10X98765432 | cut -c $((sum % 11 + 1)))"
}
credit_code() { # a unified social credit code with both of its check characters (GB 32100, GB 11714)
  local letters=0123456789ABCDEFGHJKLMNPQRTUWXY organisation body sum=0 i weight=1 weights=(3 7 9 10 5 8 4 2)
  organisation=MA$(printf '%06d' $((run % 1000000)))
  for i in "${!weights[@]}"; do sum=$((sum + 36#${organisation:i:1} * weights[i])); done
  organisation+=$(echo 0X987654321 | cut -c $((sum % 11 + 1)))
  body=91420200$organisation
  sum=0
  for i in $(seq 0 16); do
    local before=${letters%%"${body:i:1}"*}
    sum=$((sum + ${#before} * weight))
    weight=$((weight * 3 % 31))
  done
  echo "$body${letters:$(((31 - sum % 31) % 31)):1}"
}

# --- 1. Offices, and money in the fund -------------------------------------------------------------------------------
admin=$("$huzhu" token province-admin)
maker=$("$huzhu" token finance-maker) checker=$("$huzhu" token finance-checker)
if ! call "$admin" GET '/offices?limit=100' | grep -q '"420200"'; then
  post "$admin" province /offices '{"code":"420000","name":"湖北省办","level":"PROVINCE"}' >/dev/null
  post "$admin" office /offices \
    '{"code":"420200","name":"黄石办事处","level":"HANDLING","parentCode":"420000"}' >/dev/null
fi
deposit=$(post "$maker" deposit /fund-deposits \
  '{"fundId":"420000-HOSPITAL","amount":"50000.00","reference":"guide-'"$run"'"}' | field id)
post "$checker" deposit-approval "/fund-deposits/$deposit/approval" '{}' >/dev/null

# --- 2. A unit of three workers enrols in the hospital plan, for the first of January --------------------------------
today=$(call "$("$huzhu" token operations)" GET /business-time | field now | cut -c 1-10)
cover=$((${today:0:4} + 1))
unit_code=$(credit_code)
unit=$(post "$admin" unit /member-units \
  '{"creditCode":"'"$unit_code"'","name":"黄石纺织厂","officeCode":"420200","staffCount":3,"womenStaffCount":3}' | field id)
officer=$("$huzhu" token unit-officer --unit "$unit_code")
enrollment=/enrollments/$(post "$officer" enrollment /enrollments '{"unitId":"'"$unit"'","planCode":"HB-HOSPITAL",
  "periodFrom":"'$cover'-01-01","payers":[{"kind":"UNIT","weight":1},{"kind":"UNION","weight":1}]}' | field id)
call "$officer" PUT "$enrollment/roster" -H 'Content-Type: text/csv; charset=utf-8' --data-binary "姓名,性别,证件号码,份数,用工形式
王秀英,女,$(citizen_id 1),1,在职
李丽华,女,$(citizen_id 2),1,在职
张桂兰,女,$(citizen_id 3),1,在职
" >/dev/null
post "$officer" submission "$enrollment/submission" '{}' >/dev/null
for level in office province; do
  post "$("$huzhu" token $level-reviewer)" "review-$level" "$enrollment/reviews" \
    '{"level":"'"$(echo $level | tr a-z A-Z)"'","decision":"APPROVE","note":"名单无误 roster checked"}' >/dev/null
done
for payer in UNIT UNION; do # 3 × 95.00 yuan, half and half; the unit records, finance confirms
  money=$(post "$officer" "money-$payer" "$enrollment/contributions" '{"payerKind":"'$payer'","amount":"142.50",
    "receivedOn":"'"$today"'","reference":"guide-'"$run-$payer"'"}' | field id)
  post "$maker" "confirmation-$payer" "$enrollment/contributions/$money/confirmation" '{}' >/dev/null
done

# --- 3. July: a stay in hospital, and a claim from the worker's app --------------------------------------------------
call "$("$huzhu" token operations)" PUT /business-time -H 'Content-Type: application/json' \
  -d '{"now":"'$cover'-07-20T09:00:00+08:00"}' >/dev/null
await "$officer" "$enrollment" state EFFECTIVE
member=$(post "$officer" search /member-searches '{"idNumber":"'"$(citizen_id 1)"'"}' | field memberId)
worker=$("$huzhu" token worker --member "$member")
settlement='{"reference":"guide-'"$run"'","settledOn":"'$cover'-07-12","totalCost":"11980.00","inScope":"9374.43",
  "fundPaid":"7500.00","personalBurden":"4480.00","fullOwnPay":"2000.00","overLimit":"0.00","prePayment":"605.57",
  "deductiblePaid":"600.00"}'
curl -sS --fail -X PUT "$medical_insurance/settlements/guide-$run" -H 'Content-Type: application/json' -d "$settlement" >/dev/null
await "$worker" "/coverages?memberId=$member&validAt=$cover-07-02" status ACTIVE
claim=/claims/$(post "$worker" claim /claims '{"memberId":"'"$member"'",
  "event":{"kind":"INPATIENT","occurredOn":"'$cover'-07-02","admittedOn":"'$cover'-07-02","dischargedOn":"'$cover'-07-12",
    "hospital":{"code":"H42020000001","name":"黄石市中心医院","level":3},"procedures":[],
    "diagnoses":[{"code":"J18.900","system":"ICD-10-NHSA","version":"2.0","name":"肺炎","main":true}]},
  "settlement":'"$settlement"',
  "payee":{"name":"王秀英","account":"6222020200112233446","bankLineNumber":"313651027012"}}' | field id)
slip=$(mktemp)
base64 -d >"$slip" <<<'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
call "$worker" POST "$claim/documents" -H "Idempotency-Key: guide-$run-slip" \
  -F kind=SETTLEMENT_SLIP -F "file=@$slip;type=image/png;filename=slip.png" >/dev/null
rm "$slip"
post "$worker" claim-submission "$claim/submission" '{}' >/dev/null

# --- 4. Two people review ---------------------------------------------------------------------------------------------
for level in office province; do
  reviewer=$("$huzhu" token $level-reviewer)
  case $level in office) state=OFFICE_REVIEW ;; province) state=PROVINCIAL_REVIEW ;; esac
  await "$reviewer" "$claim" state $state
  version=$(call "$reviewer" GET "$claim" | field determinationVersion)
  post "$reviewer" "claim-review-$level" "$claim/reviews" '{"level":"'"$(echo $level | tr a-z A-Z)"'",
    "decision":"APPROVE","determinationVersion":'"$version"',"note":"材料齐全 complete","confirmations":[]}' >/dev/null
done

# --- 5. Finance pays: one makes the batch, another approves it --------------------------------------------------------
await "$maker" "/obligations?claimId=${claim#/claims/}" funded true
obligation=$(call "$maker" GET "/obligations?claimId=${claim#/claims/}" | field id)
batch=/payment-batches/$(post "$maker" batch /payment-batches '{"obligationIds":["'"$obligation"'"]}' | field id)
post "$checker" batch-approval "$batch/approval" '{}' >/dev/null
post "$maker" batch-release "$batch/release" '{}' >/dev/null
await "$worker" "$claim" state PAID
call "$worker" GET "$claim" | grep -o '"amounts":{[^}]*}'   # 70 % of 9,374.43 − 7,500.00: 1,312.10 yuan
