#!/bin/bash
# Builds the program as it is shipped: with Swift's libraries in it, so that the machine it goes to needs no Swift, and with
# every function in a section of its own, those of its libraries too, so that Sources/feedwatch/Layout can say where
# each lies. Arguments go to `swift build`: --product NAME, --scratch-path DIRECTORY, --show-bin-path.
set -euo pipefail
cd "$(dirname "$0")/.."
exec swift build -c release --static-swift-stdlib -Xswiftc -Xfrontend -Xswiftc -function-sections "$@"
