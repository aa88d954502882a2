#!/usr/bin/env bash
# Starts processes for the launcher and kills them when the launcher dies.
#
# Standard input is a pipe from the launcher:
#   start NAME SCRIPT   runs SCRIPT as a process group of its own and answers "started NAME PID"
#   release             leaves everything running and ends
# The end of the pipe without "release" means that the launcher is gone, however it went:
# everything started here is stopped, after three seconds by force.
set -m
trap : INT TERM HUP

while read -r verb name script; do
  case $verb in
    start)
      bash "$script" </dev/null >/dev/null 2>&1 &
      echo "started $name $!"
      ;;
    release)
      echo "released"
      exit 0
      ;;
  esac
done

signal_all() {
  for pid in $(jobs -p); do kill "-$1" -- "-$pid" 2>/dev/null; done
}
signal_all CONT
signal_all INT
for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do
  [ -z "$(jobs -p)" ] && exit 0
  sleep 0.25
  jobs >/dev/null 2>&1
done
signal_all KILL
