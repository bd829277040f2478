"""What every test runs under: no file is written outside what the test itself makes."""

import os

# Without a key in the environment the settings would keep one in a file beside the register.
os.environ.setdefault("ENTENTE_SECRET_KEY", "only-for-tests")
