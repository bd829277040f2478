"""Work on a register in a process of its own, to be killed.

``python -m tests.crashes.at_work FILE read|decide|fold FROM TO`` says ``begun``, then each thing that the register has
acknowledged, as soon as it has.
"""

import random
import sys
from pathlib import Path

from entente.cli.register import open_register

PLACES = ["Hà Giang", "Cao Bằng", "Lạng Sơn", "Lào Cai", "Quảng Ninh"]
OTHERS = ["châu Văn Sơn", "thành phố Bách Sắc", "thành phố Sùng Tả", "châu Hồng Hà", "thành phố Phòng Thành Cảng"]


def story(number):
    """A page of its own; each third tells of the same talks as the one before."""
    event = number - (number % 3 == 2)
    day, month = event % 28 + 1, event // 28 % 12 + 1
    place, other = PLACES[event % 5], OTHERS[event % 5]
    return (
        f"{place} hội đàm, tin số {number}\n\n"
        f"Ngày {day}/{month}/2023, UBND tỉnh {place} hội đàm với Chính quyền nhân dân {other} (Trung Quốc).\n"
        f"Hai bên đã ký Biên bản hội đàm. Năm 2022, kim ngạch xuất nhập khẩu đạt {number + 100} triệu USD.\n"
    ).encode()


def say(*words):
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


def read(first, last):
    from entente.pages.input import Input
    from entente.store.reading import read_inputs

    inputs = (Input(f"{number}.txt", story(number), shown="") for number in range(first, last))
    read_inputs(inputs, on_each=lambda _, outcome: say("page", outcome.page or outcome.reason))


def decide(first, last):
    from entente.errors import Refusal
    from entente.store import deciding, models

    chance = random.Random(first)  # noqa: S311  # which claims are decided is no secret
    for number in range(first, last):
        claims = list(models.Claim.objects.order_by("id").values_list("id", flat=True))
        if not claims:
            continue
        claim, by = chance.choice(claims), f"Lan {number}"
        try:
            row = deciding.reject(by, claim, "Nhầm") if number % 4 == 3 else deciding.accept(by, claim)
            say("decision", row.id)
            if number % 5 == 4:
                say("decision", deciding.undo(by, row.id).id)
        except Refusal as refusal:
            say("refused", refusal.reason)


def fold(first, last):
    from entente.store.folding import fold_again

    for _ in range(first, last):
        say("folded", str(len(fold_again().records)))


def main(register, work, first, last, apart=""):
    open_register(Path(register))
    if not apart:
        from entente import apart as processes
        from tests.here import Here

        processes.shared = Here
    say("begun")
    {"read": read, "decide": decide, "fold": fold}[work](int(first), int(last))


if __name__ == "__main__":
    main(*sys.argv[1:])
