#!/bin/bash
# Boots a Debian 12 tree under a real systemd (systemd-nspawn), installs the package, and lives through what a service
# lives through: start, alert, journal, kill, hang, reload good and bad, rotation, backup, stop under load, upgrade from an
# older schema, reboot, removal.
#
#   Tests/System/boot-test.sh PACKAGE.deb
#   Tests/System/boot-test.sh --can-boot      only says whether this machine has what it takes
#
# Needs root, debootstrap and systemd-container, and python3 for the feed that it serves on loopback. Where the machine
# cannot do it, says why and exits 77. The tree is made once and kept in $FEEDWATCH_BOOT_CACHE (~/.cache/feedwatch-boot).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
argument=${1:?usage: boot-test.sh PACKAGE.deb | --can-boot}
cache=${FEEDWATCH_BOOT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/feedwatch-boot}
base=$cache/bookworm

skip() { echo "boot-test: not run: $1"; exit 77; }
[ "$(id -u)" = 0 ] || skip "it needs root"
for tool in debootstrap systemd-nspawn nsenter python3; do
    command -v "$tool" > /dev/null || skip "there is no $tool here"
done
[ "$argument" != --can-boot ] || exit 0
package=$(realpath "$argument")
if [ ! -e "$base.complete" ]; then
    mkdir -p "$cache"
    rm -rf "$base"
    debootstrap --variant=minbase \
        --include=systemd,systemd-sysv,dbus,ca-certificates,libcurl4,libxml2,libsqlite3-0,logrotate,tzdata \
        bookworm "$base" > "$cache/debootstrap.log" 2>&1 || skip "debootstrap failed; see $cache/debootstrap.log"
    touch "$base.complete"
fi

work=$(mktemp -d)
root=$work/root
machine=
server=
cleanup() {
    if [ -n "$machine" ]; then shut_down || true; fi
    if [ -n "$server" ]; then kill "$server" 2> /dev/null || true; fi
    if mountpoint -q "$root"; then umount "$root"; fi
    rm -rf "$work"
}
trap cleanup EXIT
# The tree itself stays clean: what a run writes goes to an overlay, or to a copy where there are none.
mkdir -p "$root" "$work/upper" "$work/work"
mount -t overlay overlay -o "lowerdir=$base,upperdir=$work/upper,workdir=$work/work" "$root" 2> /dev/null \
    || cp -a --reflink=auto "$base/." "$root/"

# shellcheck source=Tests/System/checks.bash
. "$here/checks.bash"

boot() {
    systemd-nspawn --quiet -b -D "$root" --register=no --keep-unit --link-journal=no --console=pipe \
        < /dev/null > "$work/console.log" 2>&1 &
    machine=$!
    for _ in $(seq 300); do
        init=$(pgrep -P "$machine" -x systemd | head -1 || true)
        if [ -n "$init" ] && inside systemctl is-system-running 2> /dev/null | grep -qE 'running|degraded'; then return; fi
        kill -0 "$machine" 2> /dev/null || break
        sleep 0.2
    done
    tail -5 "$work/console.log"
    machine=
    skip "systemd does not come up in a container here"
}
shut_down() { # TERM to nspawn is an orderly shutdown
    kill -TERM "$machine" 2> /dev/null || true
    for _ in $(seq 150); do kill -0 "$machine" 2> /dev/null || break; sleep 0.2; done
    kill -KILL "$machine" 2> /dev/null || true
    wait "$machine" 2> /dev/null || true
    machine=
}
inside() { nsenter -t "$init" -a env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 TERM=dumb "$@"; }
property() { inside systemctl show -P "$1" feedwatch.service; }
log() { inside cat /var/log/feedwatch/alerts.jsonl 2> /dev/null || true; }

# A feed with as many stories as it is told, over HTTP, on a port that is free.
mkdir "$work/web"
publish() { python3 "$here/feed.py" "$@" > "$work/web/feed.xml.new" && mv "$work/web/feed.xml.new" "$work/web/feed.xml"; }
publish 1
: > "$work/server.log"
(cd "$work/web" && exec python3 -u -m http.server --bind 127.0.0.1 0) >> "$work/server.log" 2>&1 &
server=$!
for _ in $(seq 50); do
    port=$(sed -n 's/^Serving HTTP on .* port \([0-9]*\).*/\1/p' "$work/server.log")
    [ -z "$port" ] || break
    sleep 0.1
done

configure() { # TOPIC...: a configuration of the feed, the journal, and a topic each
    mkdir -p "$root/etc/feedwatch/trial.d"
    cat > "$root/etc/feedwatch/feedwatch.yaml" <<YAML
poll: { interval: 1s, minimum: 1s, host-gap: 0s }
feeds: [{ url: "http://127.0.0.1:$port/feed.xml", name: Local }]
topics: trial.d/*.yaml
alerts: { log: alerts.jsonl, group-wait: 0s, sinks: { journal: { journal: true } } }
YAML
    rm -f "$root"/etc/feedwatch/trial.d/*.yaml
    for topic in "$@"; do
        echo "{ topic: $topic, match: report, alert: { on: [firstStory, followUp, corroborated, revised], to: [journal] } }" \
            > "$root/etc/feedwatch/trial.d/$topic.yaml"
    done
}

configure trial
cp "$package" "$root/feedwatch.deb"
boot
run_checks
