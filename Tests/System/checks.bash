# The checks of boot-test.sh, in the order of a service's life. Each says ok or not ok; the last line counts them.
passed=0
failed=0
check() { # NAME COMMAND...
    local name=$1
    shift
    if "$@" > "$work/check.log" 2>&1; then
        passed=$((passed + 1))
        echo "ok - $name"
    else
        failed=$((failed + 1))
        echo "not ok - $name"
        sed 's/^/    /' "$work/check.log" | tail -5
    fi
}
within() { # SECONDS COMMAND...: until it succeeds
    local end=$(($(date +%s) + $1))
    shift
    until "$@"; do
        [ "$(date +%s)" -lt "$end" ] || return 1
        sleep 0.2
    done
}
is_active() { [ "$(property ActiveState)/$(property SubState)" = active/running ]; }
logged() { [ "$(log | grep -c "$1")" -ge "${2:-1}" ]; }
restarted() { local pid; pid=$(property MainPID); [ "$pid" != 0 ] && [ "$pid" != "$1" ] && is_active; }
status_is() { property StatusText | grep -q .; }
in_journal() { inside journalctl -q -o cat "$@" | grep -q .; }
score() { inside systemd-analyze security --no-pager feedwatch.service | sed -n 's/.*exposure level for [^:]*: \([0-9.]*\).*/\1/p'; }
scores_at_most() { local found; found=$(score); echo "$found"; awk -v a="$found" -v b="$1" 'BEGIN { exit !(a != "" && a <= b) }'; }
quiet() { ! inside journalctl -q -o cat -u feedwatch.service | grep -E 'thread priority.*errno=1$|not permitted|Permission denied'; }
is_gone() { ! inside test -e "$1" && ! inside test -L "$1"; }
no_failures() { [ "$(property Result)" = success ] && [ "$(property ActiveState)" = inactive ]; }

# As the first version left it.
make_older() { "$(dirname "${BASH_SOURCE[0]}")/drills/older_schema.py" "$root/var/lib/private/feedwatch/feedwatch.db"; }
# No escape, no control character, no mark that turns the direction of writing.
is_inert() { ! inside journalctl -q -o cat "$@" | grep -qP '[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\x8e\x8f\xaa-\xae]|\xe2\x81[\xa6-\xa9]'; }

run_checks() {
    check "the package installs" inside dpkg -i --force-confold /feedwatch.deb
    check "the service starts and says READY" within 30 is_active
    check "it says how it is" within 10 status_is
    check "its first poll is a baseline in the record" within 30 logged '"kind":"baseline"'
    publish 2
    check "a new story is an alert in the log" within 30 logged 'number 2'
    check "and in the journal, by field" within 15 in_journal FEEDWATCH_TOPIC=trial FEEDWATCH_STORY=2
    check "the running unit's exposure is at most 1.2" scores_at_most 1.2

    check "nothing in the journal calls the sandbox too tight" quiet

    local before
    before=$(property MainPID)
    inside systemctl kill -s KILL feedwatch.service
    check "killed, it is started again" within 20 restarted "$before"
    publish 3
    check "and goes on where it was" within 30 logged 'number 3'
    check "without telling anything twice" test "$(log | grep -c 'number 2')" = "$(log | grep 'number 2' | sort -u | wc -l)"

    before=$(property MainPID)
    configure trial second
    check "a good reload is taken over" inside systemctl reload feedwatch.service
    sleep 1
    check "by the same process" test "$(property MainPID)" = "$before"
    publish 4
    check "and the new topic alerts" within 30 in_journal FEEDWATCH_TOPIC=second
    echo 'topic: broken' > "$root/etc/feedwatch/trial.d/broken.yaml"
    check "a bad reload is refused" bash -c '! "$@"' - nsenter -t "$init" -a systemctl reload feedwatch.service
    check "with the mistake's place in the journal" within 10 bash -c \
        "nsenter -t $init -a journalctl -q -o cat -u feedwatch.service | grep -q 'broken.yaml:1:1: error: '"
    check "and the service goes on" is_active
    check "as the same process" test "$(property MainPID)" = "$before"
    rm "$root/etc/feedwatch/trial.d/broken.yaml"

    check "logrotate moves the log away" inside logrotate -f /etc/logrotate.d/feedwatch
    publish 5
    check "and the next alert is in a new one" within 30 logged 'number 5'
    check "the record is backed up" inside systemctl start feedwatch-backup.service
    check "into a file" inside sh -c 'test -s /var/lib/feedwatch/backups/feedwatch-*.db'

    mkdir -p "$root/run/systemd/system/feedwatch.service.d"
    inside sh -c 'mkdir -p /run/systemd/system/feedwatch.service.d
        printf "[Service]\nWatchdogSec=4s\n" > /run/systemd/system/feedwatch.service.d/watchdog.conf
        systemctl daemon-reload; systemctl restart feedwatch.service'
    check "it starts with a short watchdog" within 20 is_active
    sleep 6
    check "whose deadlines it meets" test "$(property NRestarts)" = 0
    before=$(property MainPID)
    inside systemctl kill -s STOP feedwatch.service
    check "hung, it is ended and started again" within 30 restarted "$before"

    publish 5 "$(printf "\$(reboot) &lt;b&gt; \xe2\x80\xae \xc2\x9b31m one&#10;two report")"
    check "a hostile headline is told" within 30 in_journal FEEDWATCH_KIND=revised FEEDWATCH_TOPIC=trial
    check "and is harmless in the journal" is_inert FEEDWATCH_TOPIC=trial
    check "and begins no line of its own" test "$(inside journalctl -q -o cat FEEDWATCH_KIND=revised FEEDWATCH_TOPIC=trial \
        | grep -cvE '^(trial revised: | *[-+~] | *")')" = 0

    (for count in $(seq 6 80); do publish "$count"; sleep 0.05; done) &
    local load=$!
    sleep 1.5
    check "it stops under load" inside systemctl stop feedwatch.service
    check "cleanly" no_failures
    check "and its record is whole" inside feedwatch db check --config /etc/feedwatch/feedwatch.yaml
    wait "$load"
    inside systemctl start feedwatch.service
    check "started again, it tells what came since" within 60 logged 'number 80'
    check "each once" test "$(log | wc -l)" = "$(log | sort -u | wc -l)"

    inside systemctl stop feedwatch.service
    make_older
    check "on the database of an earlier version it starts" inside systemctl start feedwatch.service
    check "having said so" within 10 bash -c \
        "nsenter -t $init -a journalctl -q -o cat -u feedwatch.service | grep -q 'bringing the database up to date'"
    check "and having kept a copy" inside test -s /var/lib/feedwatch/feedwatch.db.before-v2
    publish 81
    check "it goes on where that one was" within 30 logged 'number 81'

    local start
    start=$(date +%s%N)
    check "it stops when told" inside systemctl stop feedwatch.service
    check "within two seconds" test $((($(date +%s%N) - start) / 1000000)) -lt 2000
    check "cleanly" no_failures
    check "its record is whole" inside feedwatch db check --config /etc/feedwatch/feedwatch.yaml

    shut_down
    boot
    check "after a reboot it runs again" within 30 is_active
    publish 82
    check "and alerts" within 30 logged 'number 82'
    check "removed, it is gone" inside dpkg -r feedwatch
    check "with its program" is_gone /usr/bin/feedwatch
    check "but not its record" inside test -e /var/lib/private/feedwatch/feedwatch.db
    check "purged, that goes too" inside dpkg -P feedwatch
    check "all of it" is_gone /var/lib/private/feedwatch

    echo "$passed passed, $failed failed"
    if [ "$failed" != 0 ]; then
        inside journalctl -q --no-pager -u feedwatch.service 2> /dev/null | tail -40 || true
        return 1
    fi
}
