# SPDX-License-Identifier: BSL-1.0
import datetime
import enum
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, NoReturn, Optional, Union, final, overload

from .errors import ReadError

_Number = Union[int, Decimal, None]
_Language = Literal["zh", "en"]
_FormName = Literal["form_2019", "form_2021"]
_Day = Union[CalendarDate, datetime.date, None]

__version__: str
MAX_BYTES: int

class ReadErrc(enum.Enum):
    not_found = "not_found"
    not_a_file = "not_a_file"
    not_permitted = "not_permitted"
    empty = "empty"
    too_large = "too_large"
    unsupported_format = "unsupported_format"
    reader_missing = "reader_missing"
    encrypted = "encrypted"
    damaged_file = "damaged_file"
    damaged_encoding = "damaged_encoding"
    too_complex = "too_complex"
    no_tables = "no_tables"
    picture_only = "picture_only"
    script_only = "script_only"
    no_text_layer = "no_text_layer"
    superseded_form = "superseded_form"

class Form(enum.Enum):
    form_2019 = "form_2019"
    form_2021 = "form_2021"

class Applicant(enum.Enum):
    natural_person = "natural_person"
    business = "business"
    research_institution = "research_institution"
    public_interest_organization = "public_interest_organization"
    legal_service_organization = "legal_service_organization"
    other_organization = "other_organization"
    total = "total"

class RequestRow(enum.Enum):
    received = "received"
    carried_in = "carried_in"
    granted = "granted"
    partly_granted = "partly_granted"
    refused_state_secret = "refused_state_secret"
    refused_forbidden_by_law = "refused_forbidden_by_law"
    refused_security_stability = "refused_security_stability"
    refused_third_party_rights = "refused_third_party_rights"
    refused_internal_affairs = "refused_internal_affairs"
    refused_deliberative = "refused_deliberative"
    refused_enforcement_file = "refused_enforcement_file"
    refused_administrative_query = "refused_administrative_query"
    unable_not_held = "unable_not_held"
    unable_needs_creation = "unable_needs_creation"
    unable_still_unclear = "unable_still_unclear"
    not_processed_petition = "not_processed_petition"
    not_processed_repeated = "not_processed_repeated"
    not_processed_publication = "not_processed_publication"
    not_processed_excessive = "not_processed_excessive"
    not_processed_confirmation = "not_processed_confirmation"
    otherwise_closed = "otherwise_closed"
    otherwise_not_corrected = "otherwise_not_corrected"
    otherwise_fee_unpaid = "otherwise_fee_unpaid"
    otherwise_other = "otherwise_other"
    concluded = "concluded"
    carried_out = "carried_out"

class DisclosureRow(enum.Enum):
    regulations = "regulations"
    normative_documents = "normative_documents"
    licenses = "licenses"
    other_services = "other_services"
    penalties = "penalties"
    coercion = "coercion"
    fees = "fees"
    procurement = "procurement"

class DisclosureColumn(enum.Enum):
    issued = "issued"
    repealed = "repealed"
    in_force = "in_force"
    made = "made"
    newly_disclosed = "newly_disclosed"
    disclosed_total = "disclosed_total"
    items_last_year = "items_last_year"
    items_change = "items_change"
    decisions = "decisions"
    projects = "projects"
    amount = "amount"

class ReviewChannel(enum.Enum):
    reconsideration = "reconsideration"
    litigation_direct = "litigation_direct"
    litigation_after_reconsideration = "litigation_after_reconsideration"

class ReviewOutcome(enum.Enum):
    upheld = "upheld"
    corrected = "corrected"
    other = "other"
    pending = "pending"
    total = "total"

class CellState(enum.Enum):
    absent = "absent"
    blank = "blank"
    not_applicable = "not_applicable"
    ambiguous = "ambiguous"
    unreadable = "unreadable"
    number = "number"

class Certainty(enum.Enum):
    read = "read"
    reconstructed = "reconstructed"

class UnreadableBecause(enum.Enum):
    not_unreadable = "not_unreadable"
    not_a_number = "not_a_number"
    not_whole = "not_whole"
    too_fine = "too_fine"
    too_large = "too_large"

class WriteErrc(enum.Enum):
    outside_the_form = "outside_the_form"
    without_docx = "without_docx"

class DocumentFormat(enum.Enum):
    text = "text"
    markdown = "markdown"
    html = "html"
    docx = "docx"
    pdf = "pdf"

class Severity(enum.Enum):
    note = "note"
    warning = "warning"
    error = "error"

class Evidence(enum.Enum):
    verified = "verified"
    observed = "observed"
    inferred = "inferred"

class Slip(enum.Enum):
    none = "none"
    total_left_out = "total_left_out"
    shifted_row = "shifted_row"
    split_number = "split_number"
    swapped_digits = "swapped_digits"
    times_ten = "times_ten"
    doubled_digit = "doubled_digit"
    lost_digit = "lost_digit"
    off_by_one = "off_by_one"
    neighbor = "neighbor"

class Proof(enum.Enum):
    consistent = "consistent"
    complete = "complete"
    smallest = "smallest"
    unproved = "unproved"

class Relation(enum.Enum):
    equal = "equal"
    at_most = "at_most"
    not_negative = "not_negative"
    zero_if_zero = "zero_if_zero"
    zero_together = "zero_together"
    different_unless_zero = "different_unless_zero"
    a_number = "a_number"
    not_blank = "not_blank"
    applicable = "applicable"
    whole = "whole"
    non_negative = "non_negative"
    unit_as_headed = "unit_as_headed"
    sections_present = "sections_present"
    tables_present = "tables_present"
    titled_as_form = "titled_as_form"
    period_is_the_year = "period_is_the_year"
    years_agree = "years_agree"
    in_time = "in_time"
    dated_next_year = "dated_next_year"
    form_of_the_year = "form_of_the_year"
    labelled_as_form = "labelled_as_form"

class Verdict(enum.Enum):
    pass_ = "pass"
    fail = "fail"
    undetermined = "undetermined"

class Consistency(enum.Enum):
    consistent = "consistent"
    inconsistent = "inconsistent"
    undetermined = "undetermined"

class _MadeByGovreport:
    def __init__(self, *args: NoReturn, **kwargs: NoReturn) -> None: ...

class SourceSpan:
    def __init__(
        self,
        begin: int = 0,
        end: int = 0,
        line: int = 0,
        table: int = 0,
        row: int = 0,
        column: int = 0,
        page: int = 0,
    ) -> None: ...
    @property
    def begin(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def line(self) -> int: ...
    @property
    def table(self) -> int: ...
    @property
    def row(self) -> int: ...
    @property
    def column(self) -> int: ...
    @property
    def page(self) -> int: ...
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class CalendarDate:
    def __init__(self, year: int = 0, month: int = 0, day: int = 0) -> None: ...
    @property
    def year(self) -> int: ...
    @property
    def month(self) -> int: ...
    @property
    def day(self) -> int: ...
    def is_real(self) -> bool: ...
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Disclosure(_MadeByGovreport):
    def __getitem__(self, place: tuple[DisclosureRow, DisclosureColumn]) -> _Number: ...
    def __setitem__(
        self, place: tuple[DisclosureRow, DisclosureColumn], number: _Number
    ) -> None: ...

class RequestsTable(_MadeByGovreport):
    def __getitem__(self, place: tuple[RequestRow, Applicant]) -> Optional[int]: ...
    def __setitem__(self, place: tuple[RequestRow, Applicant], number: _Number) -> None: ...

class Reviews(_MadeByGovreport):
    def __getitem__(self, place: tuple[ReviewChannel, ReviewOutcome]) -> Optional[int]: ...
    def __setitem__(self, place: tuple[ReviewChannel, ReviewOutcome], number: _Number) -> None: ...

class Report:
    def __init__(
        self,
        *,
        form: Union[Form, _FormName, None] = None,
        authority: Optional[str] = None,
        year: Optional[int] = None,
    ) -> None: ...
    @property
    def form(self) -> Form: ...
    @form.setter
    def form(self, value: Union[Form, _FormName]) -> None: ...
    authority: str
    year: Optional[int]
    @property
    def period(self) -> Optional[tuple[CalendarDate, CalendarDate]]: ...
    @period.setter
    def period(
        self,
        value: Optional[
            tuple[Union[CalendarDate, datetime.date], Union[CalendarDate, datetime.date]]
        ],
    ) -> None: ...
    @property
    def signed_on(self) -> Optional[CalendarDate]: ...
    @signed_on.setter
    def signed_on(self, value: _Day) -> None: ...
    @property
    def published_on(self) -> Optional[CalendarDate]: ...
    @published_on.setter
    def published_on(self, value: _Day) -> None: ...
    @property
    def disclosure(self) -> Disclosure: ...
    @property
    def requests(self) -> RequestsTable: ...
    @property
    def reviews(self) -> Reviews: ...
    def __getitem__(self, address: str) -> _Number: ...
    def __setitem__(self, address: str, number: _Number) -> None: ...
    def numbers(self) -> dict[str, _Number]: ...
    def copy(self) -> Report: ...
    def __copy__(self) -> Report: ...
    def __deepcopy__(self, memo: Any) -> Report: ...
    def __getstate__(self) -> tuple[Any, ...]: ...
    def __setstate__(self, state: tuple[Any, ...]) -> None: ...
    def __eq__(self, other: object) -> bool: ...
    __hash__: None  # type: ignore[assignment]

class PrintedText(_MadeByGovreport):
    @property
    def text(self) -> str: ...
    @property
    def where(self) -> SourceSpan: ...
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class SectionText(_MadeByGovreport):
    @property
    def number(self) -> int: ...
    @property
    def title(self) -> PrintedText: ...
    @property
    def body(self) -> PrintedText: ...
    @property
    def has_picture(self) -> bool: ...
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Cell(_MadeByGovreport):
    @property
    def address(self) -> str: ...
    @property
    def state(self) -> CellState: ...
    @property
    def value(self) -> _Number: ...
    @property
    def certainty(self) -> Optional[Certainty]: ...
    @property
    def text(self) -> str: ...
    @property
    def where(self) -> Optional[SourceSpan]: ...
    @property
    def candidates(self) -> tuple[Union[int, Decimal], ...]: ...
    @property
    def reason(self) -> Optional[UnreadableBecause]: ...
    @property
    def foreign_unit(self) -> bool: ...

class Cells(_MadeByGovreport, Mapping[str, Cell]):
    def __getitem__(self, address: str) -> Cell: ...
    def __iter__(self) -> Iterator[str]: ...
    def __len__(self) -> int: ...

class Reading(_MadeByGovreport):
    @property
    def document(self) -> str: ...
    @property
    def format(self) -> DocumentFormat: ...
    @property
    def report(self) -> Report: ...
    @property
    def cells(self) -> Cells: ...
    @property
    def title(self) -> PrintedText: ...
    @property
    def sections(self) -> list[SectionText]: ...
    @property
    def unplaced(self) -> list[PrintedText]: ...
    def to_dict(self) -> dict[str, Any]: ...
    def __copy__(self) -> Reading: ...
    def __deepcopy__(self, memo: Any) -> Reading: ...
    def __getstate__(self) -> tuple[Any, ...]: ...
    def __setstate__(self, state: tuple[Any, ...]) -> None: ...
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Bilingual(_MadeByGovreport):
    @property
    def zh(self) -> str: ...
    @property
    def en(self) -> str: ...
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Rule(_MadeByGovreport):
    @property
    def id(self) -> str: ...
    @property
    def severity(self) -> Severity: ...
    @property
    def milder(self) -> Severity: ...
    @property
    def milder_when(self) -> Optional[Bilingual]: ...
    @property
    def relation(self) -> Relation: ...
    @property
    def title(self) -> Bilingual: ...
    @property
    def forms(self) -> tuple[Form, ...]: ...
    @property
    def basis(self) -> str: ...
    @property
    def evidence(self) -> Evidence: ...
    def formula(self, lang: _Language = "en") -> str: ...
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Finding(_MadeByGovreport):
    @property
    def rule(self) -> Rule: ...
    @property
    def verdict(self) -> Verdict: ...
    @property
    def severity(self) -> Severity: ...
    @property
    def place(self) -> str: ...
    @property
    def cells(self) -> list[str]: ...
    @property
    def stated(self) -> _Number: ...
    @property
    def derived(self) -> _Number: ...
    @property
    def residual(self) -> _Number: ...
    @property
    def where(self) -> list[SourceSpan]: ...
    @property
    def fingerprint(self) -> str: ...
    def message(self, lang: _Language = "en") -> str: ...

class Suspect(_MadeByGovreport):
    @property
    def address(self) -> str: ...
    @property
    def stated(self) -> int: ...
    @property
    def implied(self) -> Optional[int]: ...
    @property
    def slip(self) -> Optional[Slip]: ...

@final
class Explanation(_MadeByGovreport):
    @property
    def suspects(self) -> list[Suspect]: ...
    @property
    def slip(self) -> Optional[Slip]: ...
    @property
    def smallest(self) -> bool: ...
    def __len__(self) -> int: ...
    def message(self, lang: _Language = "en") -> str: ...

@final
class Location(_MadeByGovreport):
    @property
    def proof(self) -> Proof: ...
    @property
    def least(self) -> int: ...
    @property
    def count(self) -> int: ...
    @property
    def shifted_rows(self) -> bool: ...
    def message(self, lang: _Language = "en") -> str: ...

@final
class CheckResult(_MadeByGovreport):
    @property
    def verdict(self) -> Consistency: ...
    @property
    def findings(self) -> list[Finding]: ...
    @property
    def undetermined(self) -> list[Finding]: ...
    @property
    def explanations(self) -> list[Explanation]: ...
    @property
    def certain(self) -> list[str]: ...
    @property
    def possible(self) -> list[str]: ...
    @property
    def located(self) -> Location: ...
    @property
    def forced(self) -> dict[str, Union[int, Decimal]]: ...
    @property
    def open(self) -> list[str]: ...
    @property
    def reading(self) -> Optional[Reading]: ...
    @property
    def report(self) -> Report: ...
    def count(self, severity: Severity) -> int: ...
    def to_dict(self, *, with_cells: bool = False) -> dict[str, Any]: ...
    def to_pandas(self) -> Any: ...
    def __getstate__(self) -> tuple[Any, ...]: ...
    def __setstate__(self, state: tuple[Any, ...]) -> None: ...
    def _repr_html_(self) -> str: ...

@final
class CheckedDocument:
    def __init__(
        self, outcome: Union[CheckResult, ReadError], with_reading: bool = True
    ) -> None: ...

def addresses(form: Union[Form, _FormName, None] = None) -> tuple[str, ...]: ...
def label(address: str, lang: _Language = "zh") -> str: ...
def rules(form: Union[Form, _FormName, None] = None) -> list[Rule]: ...
@overload
def check(
    reading: Reading, *, previous: Union[Reading, Report, None] = None
) -> CheckResult: ...
@overload
def check(
    report: Report, *, previous: Union[Reading, Report, None] = None
) -> CheckResult: ...
def write_markdown(
    report: Report, *, overview: str = "", problems: str = "", other_matters: str = ""
) -> str: ...
def write_html(
    report: Report, *, overview: str = "", problems: str = "", other_matters: str = ""
) -> str: ...
def write_docx(
    report: Report, *, overview: str = "", problems: str = "", other_matters: str = ""
) -> bytes: ...
def read_bytes(data: bytes, document: str, max_bytes: int, pdfium: str = "") -> Reading: ...
def read_json(reading: Reading) -> str: ...
def check_json(documents: Sequence[CheckedDocument], with_cells: bool = False) -> str: ...
def check_text(document: CheckedDocument, lang: _Language, color: bool) -> str: ...
def summary_text(documents: Sequence[CheckedDocument], lang: _Language, color: bool) -> str: ...
def rules_json(form: Union[Form, _FormName, None]) -> str: ...
def rules_text(form: Union[Form, _FormName, None], lang: _Language, color: bool) -> str: ...
def rules_markdown(form: Union[Form, _FormName, None]) -> str: ...
