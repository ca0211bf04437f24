#!/bin/bash
# Builds feedwatch_VERSION_ARCH.deb with Debian's own tools: dpkg-deb and dpkg-shlibdeps (package dpkg-dev).
#
#   systemd/build-deb.sh [--binary FILE] [OUTPUT-DIRECTORY]
#
# --binary packs a program that is built already; otherwise it is built here, with the Swift runtime inside, so that the
# machine it goes to needs no Swift. VERSION in the environment names the version.
set -euo pipefail
cd "$(dirname "$0")/.."
shopt -s inherit_errexit

binary=
if [ "${1:-}" = --binary ]; then
    binary=$(realpath "$2")
    shift 2
fi
output=$(realpath "${1:-.}")
mkdir -p "$output"
version=${VERSION:-0.1.0$(git log -1 --date=format:%Y%m%d --format=+git%cd.%h 2>/dev/null || true)}
architecture=$(dpkg --print-architecture)

if [ -z "$binary" ]; then
    systemd/build-release.sh --product feedwatch >&2
    binary=$(systemd/build-release.sh --show-bin-path)/feedwatch
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
put() { install -D -m "$1" "$2" "$root/$3"; }

install -D -m 755 "$binary" "$root/usr/bin/feedwatch"
strip --strip-unneeded "$root/usr/bin/feedwatch"
for unit in feedwatch.service feedwatch-backup.service feedwatch-backup.timer; do
    put 644 "systemd/$unit" "lib/systemd/system/$unit"
done
put 644 Config/feedwatch.yaml etc/feedwatch/feedwatch.yaml
for topic in Config/topics.d/*.yaml; do put 644 "$topic" "etc/feedwatch/topics.d/${topic##*/}"; done
put 644 Config/logrotate etc/logrotate.d/feedwatch
put 644 LICENSE usr/share/doc/feedwatch/copyright
for page in systemd/man/*.[15]; do
    put 644 "$page" "usr/share/man/man${page##*.}/${page##*/}"
    gzip -9n "$root/usr/share/man/man${page##*.}/${page##*/}"
done
complete() { # SHELL PATH: completions that the program writes itself
    mkdir -p "$root/$(dirname "$2")"
    "$binary" --generate-completion-script "$1" > "$root/$2" 2>/dev/null || rm -f "$root/$2"
}
complete bash usr/share/bash-completion/completions/feedwatch
complete zsh usr/share/zsh/vendor-completions/_feedwatch
complete fish usr/share/fish/vendor_completions.d/feedwatch.fish

# dpkg-shlibdeps wants to be in a source tree; debian/control is all that it looks at.
mkdir -p "$work/debian"
printf 'Source: feedwatch\n\nPackage: feedwatch\nArchitecture: any\n' > "$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O root/usr/bin/feedwatch 2>/dev/null | sed -n 's/^shlibs:Depends=//p')

mkdir -p "$root/DEBIAN"
cat > "$root/DEBIAN/control" <<CONTROL
Package: feedwatch
Version: $version
Architecture: $architecture
Maintainer: feedwatch maintainers <feedwatch@example.org>
Installed-Size: $(du -sk "$root" | cut -f1)
Depends: $depends, ca-certificates
Recommends: tzdata, logrotate
Section: news
Priority: optional
Description: follows questions through the news and says what changed
 feedwatch polls RSS, Atom and JSON feeds, finds the stories that match the
 operator's topics, works out what changed since it last looked (first reports,
 corroboration, silent edits, withdrawals, shifts of an answer), records it in
 SQLite and raises alerts.
CONTROL
(cd "$root" && find etc -type f -printf '/%p\n' | sort) > "$root/DEBIAN/conffiles"
for script in postinst prerm postrm; do put 755 "systemd/debian/$script" "DEBIAN/$script"; done
(cd "$root" && find usr lib etc -type f -print0 | sort -z | xargs -0 md5sum) > "$root/DEBIAN/md5sums"

package=$output/feedwatch_${version}_$architecture.deb
dpkg-deb --root-owner-group -Zxz --build "$root" "$package" >&2
echo "$package"
