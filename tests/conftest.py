"""What every test runs under: no file is written outside what the test itself makes."""

import os

from hypothesis import settings

# Few examples in every run of the tests, many in ``make soak``; a page that took long was read on a busy machine.
# What decides whether a change lands tries the same examples each time; new ones are found by everybody else's runs.
settings.register_profile("quick", max_examples=40, deadline=None, derandomize=os.environ.get("CI") == "true")
settings.register_profile("soak", max_examples=5_000, deadline=None, print_blob=True)
settings.load_profile("quick")

# Without a key in the environment the settings would keep one in a file beside the register.
os.environ.setdefault("ENTENTE_SECRET_KEY", "only-for-tests")
