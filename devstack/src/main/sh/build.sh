#!/usr/bin/env bash
# build.sh LOG   Builds what the stack runs, without tests and checks; shows each module and the seconds so far.
log=$1
begin=$SECONDS
./mvnw -B -Dquick -am -pl devstack,enrollment-service,claims-service,payout-service,gateway package >"$log" 2>&1 &
maven=$!
shown=0

show() {
  local line
  while IFS= read -r line; do
    shown=$((shown + 1))
    [ -t 1 ] && printf '\r\033[K'
    printf '  %4d s  %s\n' $((SECONDS - begin)) "$line"
  done < <(sed -n 's/^\[INFO\] Building \(Huzhu.*\[[0-9/]*\]\)$/\1/p' "$log" | tr -s ' ' | tail -n +$((shown + 1)))
  [ -t 1 ] && printf '\r  %4d s' $((SECONDS - begin))
}

while kill -0 "$maven" 2>/dev/null; do
  sleep 1
  show
done
show
[ -t 1 ] && printf '\r\033[K'
wait "$maven"
