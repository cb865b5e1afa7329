"""News agencies, by the names under which their texts are printed."""

from __future__ import annotations

import re

_NAMES = """
AA; AAP; Adnkronos; AFP; Agence France-Presse; Agencia EFE; agencies; agency; AGERPRES; AKIpress; Algeria Press
Service; Anadolu; Anadolu Agency; ANI; ANSA; Antara; AP; APA; APP; APS; Armenpress; Asian News International;
Associated Press; ATA; Australian Associated Press; AZERTAC; Baltic News Service; Belga; BelTA; Bernama;
Bloomberg; Bloomberg News; BNS; BSS; BTA; Cable News Network; Canadian Press; Central News Agency; CNA; CNN; CP;
CTK; Dow Jones; Dow Jones Newswires; DPA; EFE; ETA; Fars; FENA; GNA; Hina; IANS; ILNA; Indo-Asian News Service;
Inter Press Service; Interfax; Interfax-Azerbaijan; Interfax-Kazakhstan; Interfax-Ukraine; IPS; IRIB; IRNA;
ISNA; ITAR-TASS; Jiji; Jiji Press; JTA; Kabar; KCNA; KNA; Knight Ridder; KUNA; Kuwait News
Agency; Kyodo; Kyodo News; LETA; LUSA; MAP; McClatchy; Mehr; MENA; MIA; Moldpres; MTI; NAN; News Agencies; NHK;
Notimex; NTB; NYT; OANA; PA; PA Media; Pajhwok; PAP; Petra; PNA; Prensa Latina; Press Association; Press Trust
of India; PTI; QNA; Reuters; RIA; RIA Novosti; Ritzau; RTHK; Saba; SANA; Sapa; SITA; SPA; Sputnik; STT; Tanjug;
TAP; Tasnim; TASS; Tass; Telam; The Associated Press; The Canadian Press; The Press Association; Thomson Reuters
Foundation; Trend; TT; Télam; Ukrinform; UNB; UNI; UNIAN; United News of India; United Press
International; UPI; VNA; VOA; WAFA; WAM; Xinhua; Yonhap; Yonhap News Agency
"""
_KNOWN = frozenset(" ".join(name.split()) for name in _NAMES.split(";"))
_IN_ANY_CASE = frozenset(name.casefold() for name in _KNOWN if len(name) > 4)  # "Pa." is a state, and PA an agency
_SEVERAL = re.compile(r"\s*(?:/|,|&|\band\b)\s*")


def is_agency(name: str) -> bool:
    """Whether `name` is a news agency, or several ("AFP/Reuters")."""
    stripped = name.strip()
    return bool(stripped) and all(
        part in _KNOWN or part.casefold() in _IN_ANY_CASE for part in _SEVERAL.split(stripped)
    )
