#!/bin/bash
# Takes out what install.sh put in. The configuration, the record and the alert log stay, unless --purge is said.
#
#   systemd/uninstall.sh [--purge]
set -euo pipefail
if [ "$(id -u)" != 0 ]; then
    echo "$0: run this as root" >&2
    exit 77
fi
if [ -d /run/systemd/system ]; then
    systemctl disable --now feedwatch.service feedwatch-backup.timer 2> /dev/null || true
else
    systemctl disable feedwatch.service feedwatch-backup.timer 2> /dev/null || true
fi
rm -f /etc/systemd/system/feedwatch.service /etc/systemd/system/feedwatch-backup.{service,timer}
rm -f /usr/local/bin/feedwatch /usr/local/share/bash-completion/completions/feedwatch
rm -f /usr/local/share/man/man1/feedwatch.1 /usr/local/share/man/man5/feedwatch{.yaml,-topic}.5
if [ "${1:-}" = --purge ]; then
    rm -rf /etc/feedwatch /etc/logrotate.d/feedwatch
    for kind in lib log; do rm -rf "/var/$kind/private/feedwatch" "/var/$kind/feedwatch"; done
else
    echo "left in place: /etc/feedwatch, /var/lib/feedwatch, /var/log/feedwatch"
fi
if [ -d /run/systemd/system ]; then systemctl daemon-reload; fi
