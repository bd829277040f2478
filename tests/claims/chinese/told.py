"""A bare Chinese passage in, the claims made of it out: what the tests of each type read with."""

from functools import partial

from tests.claims import told

claims_of = partial(told.claims_of, language="zh")
only = partial(told.only, language="zh")
names = told.names
