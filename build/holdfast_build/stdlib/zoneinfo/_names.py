"""What zones call their times: Intl has long names in English, the database has abbreviations."""

from holdfast_runtime import zone_clock, zone_offset, zone_title

__all__ = ["ALIASES", "abbreviation", "saving"]

# Standard time, its offset in minutes, and the time that saves daylight where the database has letters for it. Zones
# that are not here, or are off these offsets, are called by their offset.
_LETTERS = """\
Alaska AKST -540 AKDT
American Samoa SST -660
Atlantic AST -240 ADT
Australian Central ACST 570 ACDT
Australian Eastern AEST 600 AEDT
Australian Western AWST 480 AWDT
British GMT 0 BST
Central CST -360 CDT
Central Africa CAT 120
Central European CET 60 CEST
Central Indonesia WITA 480
Chamorro ChST 600
China CST 480 CDT
Coordinated Universal UTC 0
Cuba CST -300 CDT
East Africa EAT 180
Eastern EST -300 EDT
Eastern European EET 120 EEST
Eastern Indonesia WIT 540
Greenwich Mean GMT 0
Hawaii-Aleutian HST -600 HDT
Hong Kong HKT 480 HKST
India IST 330
Irish IST 60
Israel IST 120 IDT
Japan JST 540
Korean KST 540 KDT
Macao CST 480 CDT
Mexican Pacific MST -420 MDT
Moscow MSK 180 MSD
Moscow MSK 240
Mountain MST -420 MDT
New Zealand NZST 720 NZDT
Newfoundland NST -210 NDT
Pacific PST -480 PDT
Pakistan PKT 300 PKST
Philippine PST 480 PDT
South Africa SAST 120
Taiwan CST 480 CDT
Volgograd MSK 180
West Africa WAT 60 WAST
Western European WET 0 WEST
Western Indonesia WIB 420
Yukon MST -420"""

# Zones whose times Intl calls by their offset, though they are those of another.
_NAMED_AS = {
    "CST6CDT": "America/Chicago",
    "EST5EDT": "America/New_York",
    "MST7MDT": "America/Denver",
    "PST8PDT": "America/Los_Angeles",
    "Europe/Guernsey": "Europe/London",
    "Europe/Isle_of_Man": "Europe/London",
    "Europe/Jersey": "Europe/London",
    "Europe/Kirov": "Europe/Moscow",
}
# Zones that Intl calls as it calls their neighbours, and the database by their offset.
_BY_OFFSET = """\
Africa/Casablanca Western European
Africa/El_Aaiun Western European
Antarctica/Casey Australian Western
Antarctica/Troll Greenwich Mean
Asia/Colombo India
Asia/Dili Central Indonesia
Asia/Thimphu India
Asia/Thimbu India
Europe/Astrakhan Moscow
Europe/Minsk Moscow
Europe/Samara Moscow
Europe/Saratov Moscow
Europe/Ulyanovsk Moscow"""
_GREENWICH = "Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/Greenwich GMT GMT+0 GMT-0 GMT0 Greenwich".split()

# Zones whose standard time is that of summer, and saves a negative hour in winter: its offset, and since when.
_SUMMER_ZONES = {
    "Europe/Dublin": (3600, 57722400),
    "Eire": (3600, 57722400),
    "Africa/Casablanca": (3600, 1540692000),
    "Africa/El_Aaiun": (3600, 1540692000),
    "Africa/Windhoek": (7200, 764200800),
}
_HALF_YEAR = 15811200
_AWAY = (-_HALF_YEAR, -10368000, 10368000, _HALF_YEAR)


def _title(key, clock, utc):
    """The long name of a time without "Time", and whether it is one that saves daylight."""
    title = zone_title(zone_clock(_NAMED_AS[key]) if key in _NAMED_AS else clock, utc)
    for words, saves in ((" Daylight Time", True), (" Summer Time", True), (" Standard Time", False), (" Time", False)):
        if title.endswith(words):
            return title[: -len(words)], saves
    offset = zone_offset(clock, utc)
    lower = [zone_offset(clock, utc + away) < offset for away in _AWAY]
    return "", any(lower[:2]) and any(lower[2:])


def saving(key, clock, utc):
    """Seconds that daylight saving adds."""
    offset = zone_offset(clock, utc)
    summer = _SUMMER_ZONES.get(key)
    if summer is not None and utc >= summer[1]:
        return -3600 if offset < summer[0] else 0
    if not _title(key, clock, utc)[1]:
        return 0
    for away in _AWAY:
        added = offset - zone_offset(clock, utc + away)
        if 0 < added <= 7200:
            return added
    return 3600


def _named(name, offset, saves):
    for line in _LETTERS.split("\n"):
        words = line.split(" ")
        at = next(place for place, word in enumerate(words) if word[-1].isdigit())
        if " ".join(words[: at - 1]) == name:
            standard = int(words[at]) * 60
            if saves and len(words) > at + 1 and offset == standard + 3600:
                return words[at + 1]
            if not saves and offset == standard:
                return words[at - 1]
    return None


def abbreviation(key, clock, utc):
    """What the database calls a time: letters, or its offset."""
    offset = zone_offset(clock, utc)
    name, saves = _title(key, clock, utc)
    if key in _GREENWICH:
        return "GMT"
    found = None if f"{key} {name}" in _BY_OFFSET.split("\n") else _named(name, offset, saves)
    if found is not None:
        return found.replace("CE", "ME") if key == "MET" else found
    sign = "-" if offset < 0 else "+"
    minutes = abs(offset) // 60
    return f"{sign}{minutes // 60:02d}{f'{minutes % 60:02d}' if minutes % 60 else ''}"


# Names of zones that Intl takes but does not list.
ALIASES = """\
Africa/Asmara Africa/Timbuktu America/Argentina/Buenos_Aires America/Argentina/Catamarca
America/Argentina/ComodRivadavia America/Argentina/Cordoba America/Argentina/Jujuy America/Argentina/Mendoza
America/Atikokan America/Atka America/Ensenada America/Fort_Wayne America/Indiana/Indianapolis
America/Kentucky/Louisville America/Knox_IN America/Montreal America/Nipigon America/Nuuk America/Pangnirtung
America/Porto_Acre America/Rainy_River America/Rosario America/Santa_Isabel America/Shiprock America/Thunder_Bay
America/Virgin America/Yellowknife Antarctica/South_Pole Asia/Ashkhabad Asia/Choibalsan Asia/Chongqing Asia/Chungking
Asia/Dacca Asia/Harbin Asia/Ho_Chi_Minh Asia/Istanbul Asia/Kashgar Asia/Kathmandu Asia/Kolkata Asia/Macao
Asia/Tel_Aviv Asia/Thimbu Asia/Ujung_Pandang Asia/Ulan_Bator Asia/Yangon Atlantic/Faroe Atlantic/Jan_Mayen
Australia/ACT Australia/Canberra Australia/Currie Australia/LHI Australia/NSW Australia/North Australia/Queensland
Australia/South Australia/Tasmania Australia/Victoria Australia/West Australia/Yancowinna Brazil/Acre Brazil/DeNoronha
Brazil/East Brazil/West CET CST6CDT Canada/Atlantic Canada/Central Canada/Eastern Canada/Mountain Canada/Newfoundland
Canada/Pacific Canada/Saskatchewan Canada/Yukon Chile/Continental Chile/EasterIsland Cuba EET EST EST5EDT Egypt Eire
Etc/GMT Etc/GMT+0 Etc/GMT+1 Etc/GMT+10 Etc/GMT+11 Etc/GMT+12 Etc/GMT+2 Etc/GMT+3 Etc/GMT+4 Etc/GMT+5 Etc/GMT+6
Etc/GMT+7 Etc/GMT+8 Etc/GMT+9 Etc/GMT-0 Etc/GMT-1 Etc/GMT-10 Etc/GMT-11 Etc/GMT-12 Etc/GMT-13 Etc/GMT-14 Etc/GMT-2
Etc/GMT-3 Etc/GMT-4 Etc/GMT-5 Etc/GMT-6 Etc/GMT-7 Etc/GMT-8 Etc/GMT-9 Etc/GMT0 Etc/Greenwich Etc/UCT Etc/UTC
Etc/Universal Etc/Zulu Europe/Belfast Europe/Kyiv Europe/Nicosia Europe/Tiraspol Europe/Uzhgorod Europe/Zaporozhye GB
GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland Iran Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT
Mexico/BajaNorte Mexico/BajaSur Mexico/General NZ NZ-CHAT Navajo PRC PST8PDT Pacific/Chuuk Pacific/Johnston
Pacific/Kanton Pacific/Pohnpei Pacific/Samoa Pacific/Yap Poland Portugal ROC ROK Singapore Turkey UCT US/Alaska
US/Aleutian US/Arizona US/Central US/East-Indiana US/Eastern US/Hawaii US/Indiana-Starke US/Michigan US/Mountain
US/Pacific US/Samoa UTC Universal W-SU WET Zulu"""
