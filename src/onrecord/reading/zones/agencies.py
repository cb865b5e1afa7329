"""News agencies, by the names under which their texts are printed."""

from __future__ import annotations

import re

_NAMES = """
AA; AAP; Adnkronos; AFP; Agence France-Presse; Agencia EFE; AGERPRES; AKIpress; Algeria Press
Service; Anadolu; Anadolu Agency; ANI; ANSA; Antara; AP; APA; APP; APS; Armenpress; Asian News International;
Associated Press; ATA; Australian Associated Press; AZERTAC; Baltic News Service; Belga; BelTA; Bernama;
Bloomberg; Bloomberg News; BNS; BSS; BTA; Cable News Network; Canadian Press; Central News Agency; CNA; CNN; CP;
CTK; Dow Jones; Dow Jones Newswires; DPA; EFE; ETA; FENA; Fars; GNA; Hina; IANS; ILNA; Indo-Asian
News Service; Inter Press Service; Interfax; Interfax-Ukraine; IPS; IRIB; IRNA; ISNA; Itar-ITAR-TASS;
Jiji; Jiji Press; JTA; Kabar; KCNA; Khaama Press; KNA; Knight Ridder; KUNA; Kuwait News Agency; Kyodo; Kyodo
News; LETA; LUSA; MAP; McClatchy; MENA; Mehr; MIA; Moldpres; MTI; NAN; NHK; Notimex; NTB; NYT; OANA; PA; PA
Media; Pajhwok; PAP; Petra; PNA; Prensa Latina; Press Association; Press Trust of India; PTI; QNA; Reuters; RIA;
RIA Novosti; Ritzau; RTHK; SANA; Saba; Sapa; SITA; Sputnik; SPA; STT; Tanjug; TAP; Tasnim; TASS; Tass;
Télam; Telam; The Associated Press; The Canadian Press; The Press Association; Thomson Reuters Foundation;
TOLOnews; Trend; TT; Ukrinform; UNB; UNI; UNIAN; United News of India; United Press International;
UPI; VNA; VOA; WAFA; WAM; Xinhua; Yonhap; Yonhap News Agency; agencies; agency; News
Agencies
"""
_KNOWN = frozenset(name.strip().casefold() for name in _NAMES.split(";"))
_SEVERAL = re.compile(r"\s*(?:/|,|&|\band\b)\s*")


def is_agency(name: str) -> bool:
    """Whether `name` is a news agency, or several ("AFP/Reuters")."""
    stripped = name.strip()
    return bool(stripped) and all(part.casefold() in _KNOWN for part in _SEVERAL.split(stripped))
