"""Every table that Entente is measured by. Run as ``python -m benchmarks [develop|test]``."""

import sys

from benchmarks import articles, bridge

articles.main(sys.argv[1:])
bridge.main(sys.argv[1:])
