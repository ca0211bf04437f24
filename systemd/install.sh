#!/bin/bash
# Installs feedwatch as a service on this machine: builds it with the Swift runtime inside, and puts the program, the
# units, the manual and the configuration in place. Configuration that is there already is left as it is.
#
#   systemd/install.sh [--binary FILE] [--no-start]
#
# Run as root. uninstall.sh is its inverse. On Debian, build-deb.sh makes a package instead.
set -euo pipefail
cd "$(dirname "$0")/.."

binary=
start=yes
while [ $# -gt 0 ]; do
    case $1 in
        --binary) binary=$(realpath "$2"); shift 2 ;;
        --no-start) start=no; shift ;;
        *) echo "usage: $0 [--binary FILE] [--no-start]" >&2; exit 64 ;;
    esac
done
if [ "$(id -u)" != 0 ]; then
    echo "$0: this installs for the whole machine; run it as root" >&2
    exit 77
fi

missing() { ! dpkg -s "$1" > /dev/null 2>&1; }
need() { # the Debian packages that are not there yet
    local packages=()
    for package in "$@"; do if missing "$package"; then packages+=("$package"); fi; done
    if [ ${#packages[@]} = 0 ]; then return; fi
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "${packages[@]}"
}

if [ -z "$binary" ]; then
    if ! command -v swift > /dev/null; then
        echo "$0: there is no Swift toolchain; install one (6.3 or later), or bring a program: --binary FILE" >&2
        exit 69
    fi
    if command -v dpkg > /dev/null; then
        need git pkg-config libcurl4-openssl-dev libxml2-dev libsqlite3-dev ca-certificates
    fi
    systemd/build-release.sh --product feedwatch
    binary=$(systemd/build-release.sh --show-bin-path)/feedwatch
elif command -v dpkg > /dev/null; then
    need libcurl4 libxml2 libsqlite3-0 ca-certificates
fi

install -D -m 755 "$binary" /usr/local/bin/feedwatch.new
strip --strip-unneeded /usr/local/bin/feedwatch.new 2> /dev/null || true
mv /usr/local/bin/feedwatch.new /usr/local/bin/feedwatch

for unit in feedwatch.service feedwatch-backup.service feedwatch-backup.timer; do
    sed 's|/usr/bin/feedwatch|/usr/local/bin/feedwatch|g' "systemd/$unit" > "/etc/systemd/system/$unit"
done
for page in systemd/man/*.[15]; do install -D -m 644 "$page" "/usr/local/share/man/man${page##*.}/${page##*/}"; done
mkdir -p /usr/local/share/bash-completion/completions
/usr/local/bin/feedwatch --generate-completion-script bash > /usr/local/share/bash-completion/completions/feedwatch \
    || rm -f /usr/local/share/bash-completion/completions/feedwatch

keep() { # FILE PATH: installs what is not there; what is there and differs gets a neighbour to compare with
    if [ ! -e "$2" ]; then
        install -D -m 644 "$1" "$2"
    elif ! cmp -s "$1" "$2"; then
        install -m 644 "$1" "$2.new"
        echo "kept $2; this version's is in $2.new"
    fi
}
if [ ! -e /etc/feedwatch/feedwatch.yaml ]; then
    for topic in Config/topics.d/*.yaml; do keep "$topic" "/etc/feedwatch/topics.d/${topic##*/}"; done
fi
keep Config/feedwatch.yaml /etc/feedwatch/feedwatch.yaml
# Without a neighbour: logrotate would read both.
if [ -d /etc/logrotate.d ] && [ ! -e /etc/logrotate.d/feedwatch ]; then install -m 644 Config/logrotate /etc/logrotate.d/feedwatch; fi

/usr/local/bin/feedwatch check --config /etc/feedwatch/feedwatch.yaml
if [ -d /run/systemd/system ]; then
    systemctl daemon-reload
    systemctl enable feedwatch.service feedwatch-backup.timer
    if [ $start = yes ]; then
        systemctl restart feedwatch.service
        systemctl start feedwatch-backup.timer
        systemctl --no-pager --lines=5 status feedwatch.service
    fi
else
    systemctl enable feedwatch.service feedwatch-backup.timer 2> /dev/null || true
    echo "systemd does not run here; the service is installed and not started"
fi
