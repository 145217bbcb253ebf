#!/usr/bin/env bash
# Proves a deb in a bare Debian without Java: it installs with its dependencies, answers, opens its window by its menu entry and a
# PDF by its association, and leaves nothing but the user's data. Needs root, debootstrap, Xvfb, xwininfo and import (ImageMagick).
# prove-deb.sh PACKAGE.deb [FOLDER]
#   FOLDER: for the root (made once, kept as base.tar) and the pictures; default /var/tmp/lectern-proof
set -euo pipefail
deb=$(readlink -f "$1")
work=$(readlink -m "${2:-/var/tmp/lectern-proof}")
suite=${SUITE:-bookworm}
mirror=${MIRROR:-} # else debootstrap’s own

# What is mounted here is seen by nobody else, and goes with the last process.
[ "${LECTERN_PROOF:-}" = inside ] || LECTERN_PROOF=inside exec unshare --mount --pid --fork "$0" "$deb" "$work"

root=$work/root
home=/home/maud
place="$home/Bücher und 本"
display=:97
failures=0

say() { printf '%s\n' "$*"; }
check() { # NAME COMMAND…: one line for each thing proved
  local name=$1
  shift
  if "$@"; then say "ok    $name"; else say "FAIL  $name"; failures=$((failures + 1)); fi
}
# As a user, in the C locale, with nothing of this machine's environment.
net=() # what a command is put before, such as what takes its network away
as_user() { ${net[@]+"${net[@]}"} chroot "$root" setpriv --reuid=1000 --regid=1000 --clear-groups env -i PATH=/usr/bin:/bin LC_ALL=C "$@"; }

make_root() {
  mkdir -p "$work"
  if [ ! -f "$work/base.tar" ]; then
    rm -rf "$root"
    debootstrap --variant=minbase "$suite" "$root" ${mirror:+"$mirror"} >"$work/debootstrap.log"
    tar -C "$root" -cf "$work/base.tar" .
  fi
  rm -rf "$root"
  mkdir -p "$root"
  tar -C "$root" -xf "$work/base.tar"
  mount -t proc proc "$root/proc"
  mount --bind /dev "$root/dev"
  mkdir -p "$root/tmp/.X11-unix" /tmp/.X11-unix
  mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  for file in /etc/apt/sources.list /etc/apt/apt.conf.d/99* /etc/hosts; do
    [ ! -f "$file" ] || cp "$file" "$root$file"
  done
  printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
  chmod 755 "$root/usr/sbin/policy-rc.d"
  chroot "$root" useradd --create-home --uid 1000 maud
}

apt() { chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -y -qq "$@" >>"$work/apt.log" 2>&1; }
no_java() { ! chroot "$root" sh -c 'command -v java'; }
links_resolve() { # but those for films and sound, which Lectern never plays
  local missing
  missing=$(chroot "$root" sh -c 'find /usr/lib/lectern -name "*.so" -o -path "*/bin/Lectern" |
    LD_LIBRARY_PATH=/usr/lib/lectern/lib/runtime/lib:/usr/lib/lectern/lib/runtime/lib/server xargs ldd 2>/dev/null' |
    grep 'not found' | grep -v 'libav\|libjvm\|libasound' | sort -u)
  [ -z "$missing" ] || { say "$missing"; return 1; }
}
answers() { # FILE QUESTION WORD: whether the answer has the word
  local answer
  answer=$(as_user "${environment[@]}" lectern ask "$1" "$2" 2>&1) || { say "$answer"; return 1; }
  grep -q "$3" <<<"$answer" || { say "$answer"; return 1; }
}
says_no_display() {
  local said
  said=$(as_user HOME=$home lectern 2>&1) && return 1
  [ "$said" = "Lectern finds no display for its window; set DISPLAY, or ask without a window: lectern ask --help." ] ||
    { say "$said"; return 1; }
}
archive_fits() { # reading starts from its archive, although the files have moved
  chroot "$root" sh -c 'cd /usr/lib/lectern/lib/app && jars=$(sed -n "s,^app.classpath=.APPDIR/,/usr/lib/lectern/lib/app/,p" Lectern.cfg | paste -sd:) &&
    ../runtime/bin/java -XX:AOTCache=reader.aot -XX:AOTMode=on -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "$jars" -version' >"$work/aot.log" 2>&1
}
command_of_menu() { # [FILE]: the Exec line of the menu entry, with the file in place of %F
  local line
  line=$(sed -n '/^\[Desktop Entry\]/,/^\[Desktop Action/s/^Exec=//p' "$root/usr/share/applications/org.lectern.Lectern.desktop")
  command=(${line%% *})
  [ $# -eq 0 ] || command+=("$1")
}
titled() { # TEXT PATTERN: whether a window with such a title appears within a minute
  local i
  for i in $(seq 60); do
    xwininfo -display $display -root -tree 2>/dev/null | grep -qE "$1.* [0-9]{3,}x[0-9]{3,}\+" && return 0
    sleep 1
  done
  xwininfo -display $display -root -tree
  return 1
}
opens() { # PICTURE TITLE [FILE]: the window by its menu entry, with a picture of it
  local picture=$1 title=$2 found=0
  shift 2
  command_of_menu "$@"
  as_user HOME=$home DISPLAY=$display "${command[@]}" >"$work/$picture.log" 2>&1 &
  local program=$!
  titled "$title" || found=1
  sleep "${SETTLE:-20}"
  import -display $display -window root "$work/$picture.png" || found=1
  kill "$(pgrep -P $program -x env || echo $program)" 2>/dev/null || true
  chroot "$root" pkill -u 1000 2>/dev/null || pkill -u 1000 -f /usr/lib/lectern || true
  wait $program || true
  # Java says of JavaFX's rich text that it is an incubator module
  ! grep -v 'Using incubator modules' "$work/$picture.log" || found=1
  return $found
}
in_package_database() { chroot "$root" dpkg -L lectern | sort; }
nothing_left() {
  local left
  left=$(while read -r path; do [ ! -f "$root$path" ] && [ ! -L "$root$path" ] || echo "$path"; done <"$work/files.txt"
    find "$root/usr/lib/lectern" "$root/usr/share/doc/lectern" "$root/opt" -mindepth 0 -name '*ectern*' 2>/dev/null)
  [ -z "$left" ] || { say "$left"; return 1; }
}
user_data_kept() { [ -f "$root$home/.local/share/lectern/lectern.log.0" ] && [ -d "$root$home/.cache/lectern" ]; }

make_root
: >"$work/apt.log"
cp "$deb" "$root/lectern.deb"
check "there is no Java" no_java
apt update
check "apt installs the package with what it needs" apt install --no-install-recommends /lectern.deb
in_package_database >"$work/files.txt"
check "every native library finds what it needs" links_resolve
check "the version is the package's" test "Lectern $(dpkg-deb -f "$deb" Version)" = "$(as_user HOME=$home lectern --version)"
check "reading starts from its archive" archive_fits

mkdir -p "$root$place"
cp "$root/usr/lib/lectern/lib/app/handbook.pdf" "$root$place/Handbuch – 案内.pdf"
chown -R 1000:1000 "$root$home"
file="$place/Handbuch – 案内.pdf"
environment=(HOME=$home)
check "it answers in the C locale about a file with letters beyond ASCII" answers "$file" "Which method does Lectern use?" FocusLLM
net=(unshare --net)
check "it answers in an empty network namespace" answers "$file" "Which method does Lectern use?" FocusLLM
net=()
environment=()
check "it answers without HOME" answers "$file" "Which method does Lectern use?" FocusLLM
check "without a display it says one sentence" says_no_display

Xvfb $display -screen 0 1440x900x24 -nolisten tcp >"$work/xvfb.log" 2>&1 &
screen=$!
sleep 2
check "the menu entry opens the window" opens menu '"Lectern"'
check "the association opens a PDF" opens pdf ' – Lectern"' "$file"
kill $screen

for file in man/man1/lectern.1.gz man/man1/lectern-ask.1.gz bash-completion/completions/lectern icons/hicolor/48x48/apps/lectern.png \
  doc/lectern/copyright metainfo/org.lectern.Lectern.metainfo.xml; do
  # dpkg of minimal images may leave documentation out
  check "$file is in the package" grep -qx "/usr/share/$file" "$work/files.txt"
done
say "installed: $(chroot "$root" dpkg-query -W -f='${Installed-Size}' lectern) kB; package: $(stat -c %s "$deb") bytes"
check "apt removes the package" apt purge lectern
check "nothing of the program is left" nothing_left
check "the user's data are kept" user_data_kept
say "pictures and logs: $work"
[ $failures -eq 0 ]
