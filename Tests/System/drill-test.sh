#!/bin/bash
# What befalls a service, drilled on the real program with real parts: disks full and read-only, locks, clocks that are
# set, few descriptors, no network, a mail server, logrotate, promtool, a feed reader, bursts, hostile titles.
#
#   Tests/System/drill-test.sh PROGRAM [TEST...]      a test is a file's name, such as test_disk
#
# Drills that need root, or a tool that is not here, say so and are skipped. They run side by side: most of them wait.
set -euo pipefail
program=$(realpath "${1:?usage: drill-test.sh PROGRAM [TEST...]}")
shift
cd "$(dirname "$0")/drills"
tests=("$@")
[ ${#tests[@]} != 0 ] || mapfile -t tests < <(printf '%s\n' test_*.py | sed 's/\.py$//')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

declare -A running
for test in "${tests[@]}"; do
    # Debian's Python, which sees Debian's packages.
    FEEDWATCH=$program PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 -W ignore -m unittest -v "$test" > "$work/$test" 2>&1 &
    running[$test]=$!
done
failed=0
for test in "${tests[@]}"; do
    status=0
    wait "${running[$test]}" || status=$?
    if [ $status = 0 ]; then
        sed -nE "s/^(test_[a-z_]+) .*/$test: \1/p; s/.* \.\.\. (skipped .*)/    \1/p" "$work/$test"
        sed -n 's/^Ran /'"$test"': ran /p' "$work/$test"
    else
        failed=$((failed + 1))
        cat "$work/$test"
    fi
done
[ $failed = 0 ] || { echo "drills: $failed of ${#tests[@]} files failed"; exit 1; }
echo "drills: all passed"
