#!/usr/bin/env bash
# Ends a command of the launcher when the launcher dies.
#
# watch.sh MARK   Standard input is a pipe from the launcher: first the process group of the command, then "done".
# When the pipe ends without "done", the group is stopped, and with it whatever carries MARK in its environment.
trap : INT TERM HUP
mark=HUZHU_LAUNCH=$1
group=

while :; do
  if read -r word; then
    [ "$word" = done ] && exit 0
    group=$word
  elif [ $? -le 128 ]; then
    break
  fi
done

marked() {
  for environment in /proc/[0-9]*/environ; do
    if grep -qs "$mark" "$environment"; then
      pid=${environment#/proc/}
      echo "${pid%/environ}"
    fi
  done
}

if [ -n "$group" ]; then
  kill -TERM -- "-$group" 2>/dev/null
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do
    kill -0 -- "-$group" 2>/dev/null || break
    sleep 0.25
  done
  kill -KILL -- "-$group" 2>/dev/null
fi
for pid in $(marked); do
  kill -KILL "$pid" 2>/dev/null
done
