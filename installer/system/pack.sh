#!/usr/bin/env bash
# Makes the package for Windows (msi) or macOS (dmg) of the app image, by jpackage; signs and notarises where keys are there.
# pack.sh IMAGE OUT VERSION
#   MAC_IDENTITY; MAC_NOTARY_USER, MAC_NOTARY_PASSWORD, MAC_NOTARY_TEAM; WINDOWS_CERTIFICATE (base64), WINDOWS_CERTIFICATE_PASSWORD
set -euo pipefail
image=$1 out=$2 version=$3
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$out"
common=(--name Lectern --vendor "The Lectern authors" --license-file "$here/../../LICENSE" --dest "$out" --resource-dir "$here")
for association in "$here"/associations/*.properties; do
  common+=(--file-associations "$association")
done

mac() {
  # macOS takes no version that begins with 0
  local number=$version signing=()
  [ "${number%%.*}" != 0 ] || number=1.0.0
  if [ -n "${MAC_IDENTITY:-}" ]; then
    signing=(--mac-sign --mac-signing-key-user-name "$MAC_IDENTITY" --mac-entitlements "$here/Lectern.entitlements")
    codesign --force --deep --options runtime --entitlements "$here/Lectern.entitlements" --sign "$MAC_IDENTITY" "$image/Lectern.app"
  fi
  jpackage --type dmg --app-image "$image/Lectern.app" --app-version "$number" "${common[@]}" ${signing[@]+"${signing[@]}"}
  mv "$out/Lectern-$number.dmg" "$out/lectern-$version-$(uname -m).dmg"
  if [ -n "${MAC_NOTARY_USER:-}" ]; then
    xcrun notarytool submit "$out/lectern-$version-$(uname -m).dmg" --wait --apple-id "$MAC_NOTARY_USER" \
      --password "$MAC_NOTARY_PASSWORD" --team-id "$MAC_NOTARY_TEAM"
    xcrun stapler staple "$out/lectern-$version-$(uname -m).dmg"
  fi
}

windows() {
  jpackage --type msi --app-image "$image/Lectern" --app-version "$version" "${common[@]}" --win-per-user-install --win-menu \
    --win-shortcut-prompt --win-upgrade-uuid 5f0c0a3e-3a55-4c0c-9d0b-0b8f1d1f6d27
  mv "$out/Lectern-$version.msi" "$out/lectern-$version-x64.msi"
  if [ -n "${WINDOWS_CERTIFICATE:-}" ]; then
    # the private key stays nowhere, and never among the packages, whatever fails
    key=$(mktemp -d)
    trap 'rm -rf "$key"' EXIT
    base64 --decode <<<"$WINDOWS_CERTIFICATE" >"$key/certificate.pfx"
    signtool sign //fd SHA256 //tr http://timestamp.digicert.com //td SHA256 //f "$key/certificate.pfx" \
      //p "$WINDOWS_CERTIFICATE_PASSWORD" "$out/lectern-$version-x64.msi"
  fi
}

case $(uname -s) in
  Darwin) mac ;;
  MINGW* | MSYS*) windows ;;
  *) echo "pack: this is neither Windows nor macOS; use installer/linux/pack.sh." >&2; exit 1 ;;
esac
(cd "$out" && for file in lectern*; do shasum -a 256 "$file"; done >SHA256SUMS)
