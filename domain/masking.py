"""What others may read: phone, identity and flat numbers in people's words are covered."""

import re

ID_NUMBER = re.compile(r"(?<![\dA-Za-z])(\d{3})\d{11,14}[\dXx]{1}(?![\dA-Za-z])")
MOBILE = re.compile(r"(?<!\d)(1[3-9]\d)[- ]?\d{4}[- ]?(\d{4})(?!\d)")
LANDLINE = re.compile(r"(?<!\d)(0\d{2,3})[- ]?\d{7,8}(?!\d)")
NUMBER = "[0-9〇零一二两三四五六七八九十百]{1,5}"
FLAT = re.compile(rf"({NUMBER}(?:号楼|号院|栋|幢|排)?{NUMBER}单元){NUMBER}(?:室|号|户)?|{NUMBER}室")


def masked(text: str) -> str:
    """The text as others than its author and the organizers may read it."""
    text = ID_NUMBER.sub(r"\1***", text)
    text = MOBILE.sub(r"\1****\2", text)
    text = LANDLINE.sub(r"\1-****", text)
    return FLAT.sub(lambda found: (found[1] or "") + "*室", text)
