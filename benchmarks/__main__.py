"""Every table that Entente is measured by. Run as ``python -m benchmarks [develop|test]``."""

import sys

from benchmarks import articles, bridge, bulk, claims, names, reading, register

reading.main(sys.argv[1:])
bulk.main(sys.argv[1:])
articles.main(sys.argv[1:])
bridge.main(sys.argv[1:])
claims.main(sys.argv[1:])
names.main(sys.argv[1:])
register.main(sys.argv[1:])
