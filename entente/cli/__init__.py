"""The command ``entente``: one file a command. Only commands that need a register set up Django.

Exit codes: 0 all went well, 1 something was rejected or refused, 2 the command or a setting is wrong.
"""

from entente.cli.backup import backup
from entente.cli.bulk import bulk
from entente.cli.check import check
from entente.cli.claims import claims
from entente.cli.evaluate import evaluate
from entente.cli.group import main
from entente.cli.places import places_named
from entente.cli.read import read
from entente.cli.rebuild import rebuild
from entente.cli.reread import reread
from entente.cli.restore import restore
from entente.cli.serve import serve
from entente.cli.sign_in import sign_in
from entente.cli.watch import watch

for command in (
    backup,
    bulk,
    check,
    claims,
    evaluate,
    places_named,
    read,
    rebuild,
    reread,
    restore,
    serve,
    sign_in,
    watch,
):
    main.add_command(command)

__all__ = ["main"]
