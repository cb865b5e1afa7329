"""Cities from which news is sent, for datelines in small letters: "Doha: ...", where a speaker could stand, too."""

from __future__ import annotations

_NAMES = """
Abidjan; Abu Dhabi; Abuja; Accra; Addis Ababa; Aden; Aleppo; Algiers; Almaty; Amman; Amsterdam; Ankara;
Antananarivo; Ashgabat; Asmara; Astana; Asuncion; Asunción; Athens; Auckland; Baghdad; Baku; Bamako; Bangkok;
Bangui; Banjul; Basra; Beijing; Beirut; Belfast; Belgrade; Bengaluru; Benghazi; Berlin; Bern; Bishkek; Bissau;
Bogota; Bogotá; Brasilia; Brasília; Bratislava; Brazzaville; Brussels; Bucharest; Budapest; Buenos Aires; Bujumbura;
Cairo; Canberra; Cape Town; Caracas; Chennai; Chisinau; Cologne; Colombo; Conakry; Copenhagen; Cotonou; Dakar;
Damascus; Dar es Salaam; Delhi; Dhaka; Djibouti; Doha; Donetsk; Dubai; Dublin; Dushanbe; Edinburgh; Erbil;
Frankfurt; Freetown; Gaborone; Gaza; Gaza City; Geneva; Georgetown; Grozny; Guangzhou; Guatemala City; Hanoi;
Harare; Havana; Helsinki; Herat; Ho Chi Minh City; Hong Kong; Hyderabad; Islamabad; Istanbul; Izmir; Jakarta;
Jeddah; Jerusalem; Johannesburg; Juba; Kabul; Kampala; Kandahar; Karachi; Kathmandu; Kazan; Kharkiv; Khartoum;
Kigali; Kingston; Kinshasa; Kolkata; Kuala Lumpur; Kuwait; Kuwait City; Kyiv; La Paz; Lagos; Lahore; Libreville;
Lilongwe; Lima; Lisbon; Ljubljana; Lome; Lomé; London; Los Angeles; Luanda; Lusaka; Luxembourg; Lviv; Madrid;
Malabo; Male; Managua; Manama; Manila; Maputo; Mariupol; Maseru; Mecca; Melbourne; Mexico City; Minsk; Mogadishu;
Monrovia; Montevideo; Moscow; Mosul; Mumbai; Munich; Muscat; N'Djamena; N’Djamena; Nairobi; Nassau; New Delhi; New
York; Niamey; Nicosia; Nouakchott; Odesa; Oslo; Ottawa; Ouagadougou; Panama City; Paramaribo; Paris; Peshawar; Phnom
Penh; Podgorica; Port Louis; Port Moresby; Port-au-Prince; Prague; Pretoria; Pristina; Pyongyang; Quetta; Quito;
Rabat; Ramallah; Rawalpindi; Reykjavik; Riga; Rio de Janeiro; Riyadh; Rome; Samarkand; San Jose; San José; San
Salvador; Sanaa; Santiago; Santo Domingo; Sao Paulo; São Paulo; Sarajevo; Seoul; Shanghai; Simferopol; Singapore;
Skopje; Sofia; Srinagar; St. Petersburg; Stockholm; Strasbourg; Suva; Sydney; Taipei; Tallinn; Tashkent; Tbilisi;
Tegucigalpa; Tehran; Tel Aviv; The Hague; Thimphu; Tirana; Tokyo; Toronto; Tripoli; Tunis; Ulaanbaatar; United
Nations; Vatican City; Vienna; Vientiane; Vilnius; Warsaw; Washington; Wellington; Windhoek; Yangon; Yaounde;
Yaoundé; Yerevan; Zagreb; Zanzibar; Zurich
"""
_KNOWN = frozenset(" ".join(name.split()).casefold() for name in _NAMES.split(";"))


def is_news_city(name: str) -> bool:
    """Whether `name` is a capital or another city that datelines often name."""
    return name.strip().casefold() in _KNOWN
