"""What every test runs under: no file is written outside what the test itself makes."""

import os

from hypothesis import settings

# Few examples in every run of the tests, many in ``make soak``; a page that took long was read on a busy machine.
settings.register_profile("quick", max_examples=20, deadline=None)
settings.register_profile("soak", max_examples=5_000, deadline=None, print_blob=True)
settings.load_profile("quick")

# Without a key in the environment the settings would keep one in a file beside the register.
os.environ.setdefault("ENTENTE_SECRET_KEY", "only-for-tests")
