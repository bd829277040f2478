"""Every error that Entente raises on purpose: one tree, one sentence a class that says what to do.

EntenteError
├── Rejection                  an input that cannot become an article; kept with its fetch, the run goes on
│   ├── EmptyPage
│   ├── TooLarge
│   ├── NotText
│   ├── Picture
│   ├── Scan
│   ├── OldDocument
│   ├── Locked
│   ├── Damaged
│   ├── UnknownEncoding
│   ├── UnreadableFile
│   ├── NotARecord
│   ├── NotAStory
│   ├── NoArticle
│   ├── Purged
│   ├── TookTooLong
│   ├── ReaderDied
│   └── Unfetched              an address that brought no page
│       ├── ForbiddenAddress
│       ├── ForbiddenByRobots
│       ├── Unreachable
│       ├── BadAnswer
│       ├── BrokenAnswer
│       ├── TooManyRedirects
│       └── TooSlow
├── Refusal                    a person's request that the register cannot carry out
│   ├── NoSuchClaim
│   ├── NoSuchPage
│   ├── NoSuchFetch
│   ├── NoSuchDecision
│   ├── NoReason
│   ├── NothingTyped
│   ├── NotAValue
│   ├── AreOne
│   ├── TwoTypes
│   ├── NotTwoSides
│   └── NotAllowed
├── Busy                       others write to the register for so long that nobody else can; nothing was done
├── Broken                     a run over many pages that is not complete; the next goes on where it stood
│   ├── PartFailed
│   └── CannotWrite
└── Misuse                     the command or its settings are wrong
    ├── NothingToRead
    ├── NotGold
    ├── NotABackup
    ├── NotEmpty
    └── BadSetting
"""

from typing import ClassVar


class EntenteError(Exception):
    """The root: ``message`` is the class's sentence, ``detail`` what it was about."""

    message: ClassVar[str] = "Something went wrong."

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail

    @property
    def reason(self) -> str:
        """The name under which it is counted and kept: the class's name."""
        return type(self).__name__

    def __str__(self) -> str:
        return f"{self.message} ({self.detail})" if self.detail else self.message


class Rejection(EntenteError):
    """An input that cannot become an article."""


class EmptyPage(Rejection):
    message = "The file holds no text: check that the page was saved whole."


class TooLarge(Rejection):
    message = "The file is larger than a page may be: cut it into single pages."


class NotText(Rejection):
    message = (
        "The file's format is not read: save it as PDF or DOCX, or type the passage and keep the file as its source."
    )


class Picture(Rejection):
    message = "The file is a picture: type the passage and keep the picture as its source."


class Scan(Rejection):
    message = "The file is a scan without text: type the passage and keep the scan as its source."


class OldDocument(Rejection):
    message = (
        "The file is of an old office format: save it as DOCX or PDF, or type the passage and keep it as the source."
    )


class Locked(Rejection):
    message = "The file is locked with a password: save it without one."


class Damaged(Rejection):
    message = "The file is damaged: open it in its own program and save it again."


class UnknownEncoding(Rejection):
    message = "The text's encoding is not known: save the file as UTF-8."


class UnreadableFile(Rejection):
    message = "The file cannot be read: check its name and its rights."


class NotARecord(Rejection):
    message = "The line is not a record: each line needs url, and text or html."


class NotAStory(Rejection):
    message = "The file is a list of stories, not one of them: watch it to read what it lists."


class NoArticle(Rejection):
    message = "No story was found on the page: paste the story's text alone."


class Purged(Rejection):
    message = "Its source was purged from the register: take the purge back first, if it is to be read again."


class TookTooLong(Rejection):
    message = "Reading the file took too long and was stopped: cut it, or allow more time and try again."


class ReaderDied(Rejection):
    message = "The reader came to a sudden end on this file: report it, and try again with a later version."


class Unfetched(Rejection):
    """An address that brought no page."""


class ForbiddenAddress(Unfetched):
    message = "The address leads to a private machine or no web port: if that is meant, read it with --allow HOST."


class ForbiddenByRobots(Unfetched):
    message = "The site asks programs not to fetch this page: save it by hand and read the file."


class Unreachable(Unfetched):
    message = "The site cannot be reached: check the address, and try again later."


class BadAnswer(Unfetched):
    message = (
        "The site answered that it has no such page, or that it cannot give it: check the address, and try again later."
    )


class BrokenAnswer(Unfetched):
    message = "The site's answer broke off or cannot be unpacked: try again later."


class TooManyRedirects(Unfetched):
    message = "The address leads from one to the next without end: give the last one."


class TooSlow(Unfetched):
    message = "The site took too long to answer: try again later."


class Refusal(EntenteError):
    """A person's request that the register cannot carry out."""


class NoSuchClaim(Refusal):
    message = "The register holds no such claim: open the page again."


class NoSuchPage(Refusal):
    message = "The register holds no such page: open the list of pages again."


class NoSuchFetch(Refusal):
    message = "The register holds no such input: open the list of pages again."


class NoSuchDecision(Refusal):
    message = "The register holds no such decision: open the list of decisions again."


class NoReason(Refusal):
    message = "A rejection needs a reason: say why in a few words."


class NothingTyped(Refusal):
    message = "Nothing was typed: type what the file says, word for word."


class NotAValue(Refusal):
    message = "The field cannot hold this value: see the form that it names."


class AreOne(Refusal):
    message = "These are one record already: there is nothing to join."


class TwoTypes(Refusal):
    message = "Records of two types are never one: choose one of the same type."


class NotTwoSides(Refusal):
    message = (
        "There are no two sides to tell apart: choose some of the sources, not all; copies of one story stay together."
    )


class NotAllowed(Refusal):
    message = "You may not do this: ask whoever keeps the register."


class Busy(EntenteError):
    message = "Somebody else is writing to the register just now: try again in a little while."


class Broken(EntenteError):
    """A run over many pages that is not complete."""


class PartFailed(Broken):
    message = "A part could not be read to its end: check its inputs, and run the command again."


class CannotWrite(Broken):
    message = "The output cannot be written: make room for it, and run the command again."


class Misuse(EntenteError):
    """The command or its settings are wrong."""


class NothingToRead(Misuse):
    message = "Nothing to read was found there: name files, folders or addresses of pages."


class NotGold(Misuse):
    message = "This is no gold to compare with: each file needs article and claims, and evidence from its page."


class NotABackup(Misuse):
    message = "This is no backup that can be restored: name a whole file that entente backup has written."


class NotEmpty(Misuse):
    message = "The register is not empty: restore into a new one, or say --replace."


class BadSetting(Misuse):
    message = "A setting cannot be used: correct the named environment variable or option."
