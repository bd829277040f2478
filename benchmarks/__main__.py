"""Every table that Entente is measured by. Run as ``python -m benchmarks [develop|test]``."""

import sys

from benchmarks import articles

articles.main(sys.argv[1:])
