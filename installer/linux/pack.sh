#!/usr/bin/env bash
# Makes the packages for Linux of the app image: portable tar.gz, deb (where dpkg-deb is) and rpm (where rpmbuild is), with their
# SHA-256 sums. Run by `mvn package -Ppackages`.
# pack.sh VERSION TIMESTAMP IMAGE FILES OUT MAINTAINER BOM [KIND…]
#   IMAGE: what jpackage made; FILES: what PackageFiles made; TIMESTAMP: project.build.outputTimestamp, the age of every packed file; KIND: tar, deb, rpm, else all
#   BOM: the bill of materials, which goes into the packages and beside them
set -euo pipefail
version=$1 timestamp=$2 image=$3 files=$4 out=$5 maintainer=$6 bom=$7
shift 7
kinds=("$@")
[ $# -gt 0 ] || kinds=(tar deb rpm)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$here/../..
export SOURCE_DATE_EPOCH
SOURCE_DATE_EPOCH=$(date -d "$timestamp" +%s)
umask 022

rm -rf "$out"
mkdir -p "$out"
root=$out/root
home=$root/usr/lib/lectern

# The program, under the name of its folder; jar files and runtime have their age before the archive is made that trusts in it.
stage_program() {
  mkdir -p "$home"
  cp -a "$image/." "$home/"
  rm -f "$home"/lib/app/reader.aot* "$home/lib/Lectern.png"
  install -m 755 "$here/lectern" "$home/lectern"
  age "$home"
  LECTERN_HOME=$out/home LC_ALL=C.UTF-8 "$home/lectern" prepare "$home/lib/app/handbook.pdf" "$project/README.md" \
    "$project/docs/handbook/handbook.xhtml"
  rm -rf "$out/home"
}

stage_papers() {
  local doc=$root/usr/share/doc/lectern
  install -D -m 644 "$here/org.lectern.Lectern.desktop" "$root/usr/share/applications/org.lectern.Lectern.desktop"
  install -d "$root/usr/share/metainfo" "$root/usr/share/man/man1" "$root/usr/share/icons" "$doc" "$root/usr/bin"
  sed "s/@VERSION@/$version/; s/@DATE@/${timestamp%%T*}/" "$here/org.lectern.Lectern.metainfo.xml" \
    >"$root/usr/share/metainfo/org.lectern.Lectern.metainfo.xml"
  cp -r "$files/icons/hicolor" "$root/usr/share/icons/"
  local page
  for page in "$files"/man/*.1; do
    gzip -9n <"$page" >"$root/usr/share/man/man1/${page##*/}.gz"
  done
  install -D -m 644 "$files/completions/lectern" "$root/usr/share/bash-completion/completions/lectern"
  install -D -m 644 "$here/_lectern" "$root/usr/share/zsh/vendor-completions/_lectern"
  install -m 644 "$here/copyright" "$doc/copyright"
  gzip -9n <"$project/CHANGELOG.md" >"$doc/changelog.gz"
  gzip -9n <"$project/THIRD-PARTY.md" >"$doc/THIRD-PARTY.md.gz"
  install -m 644 "$project/LICENSE" "$project/PRIVACY.md" "$doc/"
  cp -r "$files/licences" "$doc/licences"
  cp "$here"/../licences/* "$doc/licences/"
  install -m 644 "$bom" "$doc/bom.json"
  ln -s ../lib/lectern/lectern "$root/usr/bin/lectern"
}

# Every file readable by all, writable by its owner, and as old as the release.
age() {
  chmod -R u=rwX,go=rX "$1"
  find "$1" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

pack_tar() {
  local folder=lectern-$version
  cp -al "$home" "$out/$folder"
  cp -rl "$root/usr/share" "$out/$folder/share"
  tar --create --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" --directory "$out" "$folder" |
    gzip -6n >"$out/lectern-$version-linux-$(uname -m).tar.gz"
  rm -rf "${out:?}/$folder"
}

pack_deb() {
  command -v dpkg-deb >/dev/null || { echo "pack: no deb, because dpkg-deb is missing" >&2; return; }
  local arch tree=$out/deb
  arch=$(dpkg --print-architecture)
  cp -al "$root" "$tree"
  install -d "$tree/DEBIAN"
  cat >"$tree/DEBIAN/control" <<CONTROL
Package: lectern
Version: $version
Architecture: $arch
Maintainer: $maintainer
Installed-Size: $(du -sk --apparent-size "$root" | cut -f1)
Section: text
Priority: optional
Depends: libc6 (>= 2.34), libstdc++6, zlib1g, libgtk-3-0 | libgtk-3-0t64, libx11-6, libxext6, libxi6, libxrender1, libxtst6, libxxf86vm1, libgl1, libfreetype6, fontconfig, fonts-dejavu-core
Suggests: tesseract-ocr, fonts-noto-cjk
Description: Ask long documents and see where every answer came from
 Drop a book, a PDF or another document on Lectern and ask: the sentences that
 the answer came from light up on the page, and every answer says in words how
 far it may be trusted. Everything runs on this machine, with no network at
 all.
CONTROL
  (cd "$tree" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$tree/DEBIAN/md5sums"
  age "$tree/DEBIAN"
  # most of it is packed already (jars, networks): the quick level is 2% larger than the slow one
  dpkg-deb --root-owner-group -Zxz -z2 --build "$tree" "$out/lectern_${version}_$arch.deb" >&2
  rm -rf "$tree"
}

pack_rpm() {
  command -v rpmbuild >/dev/null || { echo "pack: no rpm, because rpmbuild is missing" >&2; return; }
  sed "s/@VERSION@/$version/; s,@ROOT@,$root," "$here/lectern.spec" >"$out/lectern.spec"
  rpmbuild -bb --quiet --define "_topdir $out/rpm" --define "_rpmdir $out" \
    --define '_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm' "$out/lectern.spec"
  rm -rf "$out/rpm" "$out/lectern.spec"
}

stage_program
stage_papers
age "$root"
for kind in "${kinds[@]}"; do
  "pack_$kind"
done
install -m 644 "$bom" "$out/lectern-$version.cdx.json"
(cd "$out" && find . -maxdepth 1 -name 'lectern*' -type f -printf '%P\n' | sort | xargs sha256sum >SHA256SUMS)
