"""Seats of government that stand for whoever sits there ("the Kremlin"): whose they are, and of which country.

General knowledge of the kind a gazetteer has, which no package that we know of carries. The value is the country's
ISO 3166 code with the office, or the organisation's key.
"""

from __future__ import annotations

SEATS = {
    "kremlin": "RU president",
    "white house": "US president",
    "oval office": "US president",
    "pentagon": "US defence department",
    "foggy bottom": "US state department",
    "capitol hill": "US congress",
    "downing street": "GB prime minister",
    "number 10": "GB prime minister",
    "whitehall": "GB",
    "westminster": "GB parliament",
    "elysee": "FR president",
    "elysee palace": "FR president",
    "matignon": "FR prime minister",
    "quai d'orsay": "FR foreign ministry",
    "bellevue palace": "DE president",
    "quirinal": "IT president",
    "palazzo chigi": "IT prime minister",
    "moncloa": "ES prime minister",
    "blue house": "KR president",
    "zhongnanhai": "CN",
    "kantei": "JP prime minister",
    "malacanang": "PH president",
    "malacanang palace": "PH president",
    "rashtrapati bhavan": "IN president",
    "south block": "IN foreign ministry",
    "aiwan-e-sadr": "PK president",
    "aso rock": "NG president",
    "union buildings": "ZA president",
    "casa rosada": "AR president",
    "planalto": "BR president",
    "los pinos": "MX president",
    "miraflores": "VE president",
    "vatican": "VA",
    "holy see": "VA",
    "bankova": "UA president",
}
