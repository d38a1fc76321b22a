"""What is wrong with a setting of `release.toml` and what to do, or with a part of a scenario."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.language import Words

PHRASES: Mapping[str, Words] = {
    "too-deep": Words("trop de niveaux", "too many levels"),
    "unknown-key": Words("clé inconnue : {key}", "unknown key: {key}"),
    "key-no-text": Words("{key} : un texte est attendu", "{key}: a text is expected"),
    "key-no-names": Words(
        "{key} : une liste de noms de feuilles est attendue", "{key}: a list of sheet names is expected"
    ),
    "key-control-character": Words("{key} : caractère de contrôle", "{key}: control character"),
    "version-form": Words(
        "version : « {value} » n'est pas de la forme 3.4.0", 'version: "{value}" is not of the form 3.4.0'
    ),
    "prefix-form": Words(
        "namespace_prefix : « {value} » n'est pas un début d'espace de noms, comme urn:emergency:",
        'namespace_prefix: "{value}" cannot begin a namespace, as urn:emergency: does',
    ),
    "namespace-form": Words("{key} : « {value} » n'est pas un espace de noms", '{key}: "{value}" is not a namespace'),
    "no-table": Words("{key} : une table est attendue", "{key}: a table is expected"),
    "unknown-schema-key": Words(
        "[{table}] : aucune feuille ne déclare le schéma {key}", "[{table}]: no sheet declares the schema {key}"
    ),
    "address-form": Words("{key} : « {value} » n'est pas une adresse web", '{key}: "{value}" is not a web address'),
    "package-name-form": Words(
        "{key} : « {value} » ne peut pas nommer un paquet Python", '{key}: "{value}" cannot name a Python package'
    ),
    "package-name-taken": Words(
        "{key} : « {value} » est déjà un nom de Python, ou de ce dont le paquet a besoin",
        '{key}: "{value}" is already a name of Python, or of what the package needs',
    ),
    "revision-form": Words(
        "revision = {value} : un nombre entier de 0 à {largest} est attendu",
        "revision = {value}: a whole number from 0 to {largest} is expected",
    ),
    "text-unquoted": Words("{key} : un texte sans guillemets", "{key}: a text without quotes"),
    "mended-key": Words(
        "clés admises : {keys}, et les tables [namespaces], [package], [roots] et [[waiver]]",
        "accepted keys: {keys}, and the tables [namespaces], [package], [roots] and [[waiver]]",
    ),
    "mended-package": Words(
        '[package] sur une ligne, puis import_name = "…", distribution = "…" et '
        "revision = 1, une par ligne, chacune facultative",
        '[package] on a line, then import_name = "…", distribution = "…" and '
        "revision = 1, one per line, each of which may be left out",
    ),
    "mended-table": Words(
        '[{table}] sur une ligne, puis un schéma par ligne : RC-DE = "…"',
        '[{table}] on a line, then one schema per line: RC-DE = "…"',
    ),
    "mended-namespace": Words(
        '{key} = "urn:emergency:eda:1.9", ou ce qui suit namespace_prefix',
        '{key} = "urn:emergency:eda:1.9", or what follows namespace_prefix',
    ),
    "mended-schema-key": Words("schémas des feuilles : {schemas}", "schemas of the sheets: {schemas}"),
    "mended-quotes": Words(
        'un texte se met entre guillemets : {key} = "{value}"', 'a text stands in quotes: {key} = "{value}"'
    ),
    "mended-text": Words('un texte entre guillemets : {key} = "…"', 'a text in quotes: {key} = "…"'),
    "mended-names": Words(
        'les noms entre guillemets et entre crochets : {key} = ["RC-EDA", "RS-EDA"]',
        'the names in quotes and brackets: {key} = ["RC-EDA", "RS-EDA"]',
    ),
    "mended-version": Words(
        'des nombres et des points, comme version = "3.4.0", "3.4" ou "3.4.0rc1"',
        'numbers and dots, as in version = "3.4.0", "3.4" or "3.4.0rc1"',
    ),
    "mended-prefix": Words(
        'namespace_prefix = "urn:emergency:", avec son signe final : # / ou deux-points',
        'namespace_prefix = "urn:emergency:", with its last sign: # / or a colon',
    ),
    "mended-address": Words(
        'une adresse entière, sans espace : {key} = "https://exemple.fr"',
        'a whole address, without spaces: {key} = "https://example.org"',
    ),
    "mended-control-character": Words(
        "retaper le texte, sans le coller d'ailleurs", "type the text again, without pasting it from elsewhere"
    ),
    "mended-encoding": Words("enregistrer le fichier en UTF-8", "save the file as UTF-8"),
    "mended-setting": Words(
        'un réglage par ligne, comme version = "3.4.0", puis les tables [[waiver]]',
        'one setting per line, such as version = "3.4.0", then the [[waiver]] tables',
    ),
    # waivers
    "waiver-lacks": Words("« {key} » manque ou est vide", '"{key}" is missing or empty'),
    "waiver-value": Words("« {key} = {value} » n'est pas admis", "{key} = {value} is not accepted"),
    "waiver-places": Words("cell et path s'excluent", "cell and path exclude each other"),
    "waiver-brackets": Words("[waiver] n'est pas entre doubles crochets", "[waiver] is not in double brackets"),
    "too-many-waivers": Words("{count} dérogations, {most} au plus", "{count} waivers, {most} at most"),
    "setting-in-waiver": Words(
        "{key} est un réglage de la version, et non d'une dérogation",
        "{key} is a setting of the release, not of a waiver",
    ),
    "mended-waiver": Words(
        'code, reason (non vide), puis cell = "RC-EDA!K16" ou path = "scenarios/*" ; until = 2027-01-31, sans '
        "guillemets, est facultatif",
        'code, reason (not blank), then cell = "RC-EDA!K16" or path = "scenarios/*"; until = 2027-01-31, without '
        "quotes, may be added",
    ),
    "mended-day": Words("un jour sans guillemets : until = 2027-01-31", "a day without quotes: until = 2027-01-31"),
    "mended-brackets": Words(
        "ouvrir chaque dérogation par [[waiver]], entre doubles crochets",
        "begin each waiver with [[waiver]], in double brackets",
    ),
    "mended-path": Words(
        'en dire plusieurs à la fois par path = "scenarios/*"', 'say several at once by path = "scenarios/*"'
    ),
    "mended-order": Words("déplacer {key} au-dessus du premier [[waiver]]", "move {key} above the first [[waiver]]"),
    # a model
    "list-expected": Words("une liste est attendue", "a list is expected"),
    "list-empty": Words("une liste non vide est attendue", "a list that is not empty is expected"),
    "model-format": Words(
        "format {value} : cette version lit le format {known}", "format {value}: this version reads format {known}"
    ),
    "model-member-missing": Words("{key} manque", "{key} is missing"),
    "model-text-form": Words("« {value} » n'est pas admis ici", '"{value}" is not accepted here'),
    "model-flag": Words("true ou false est attendu", "true or false is expected"),
    "model-twice": Words("« {value} » y est déjà", '"{value}" is there already'),
    "model-unknown-name": Words(
        "« {value} » n'est pas défini dans ce document", '"{value}" is not defined in this document'
    ),
    "model-kind": Words(
        "genre de type inconnu : {value}, parmi {known}", "unknown kind of type: {value}, among {known}"
    ),
    # scenarios
    "scenario-form": Words(
        "{{title, description, steps: […]}} est attendu", "expected: {{title, description, steps: […]}}"
    ),
    "text-expected": Words("un texte est attendu", "a text is expected"),
    "object-expected": Words("un objet est attendu", "an object is expected"),
    "steps-missing": Words("une étape au moins est attendue", "at least one step is expected"),
    "step-twice": Words("une étape précédente porte déjà ce nom", "an earlier step has this name already"),
    "step-name-form": Words("minuscules, chiffres et tirets seulement", "lower-case letters, digits and hyphens only"),
    "envelope-expected": Words("le document EDXL-DE est attendu", "the EDXL-DE document is expected"),
    # scenarios in workbooks
    "one-scenario-sheet": Words(
        "une seule feuille est attendue, les autres ayant un nom qui commence par #",
        "exactly one sheet is expected; the names of others begin with #",
    ),
    "scenario-header-missing": Words(
        "la ligne d'en-tête manque : {datum}, {path}, puis le nom de chaque étape",
        "the header line is missing: {datum}, {path}, then the name of each step",
    ),
    "scenario-title-missing": Words(
        "le titre manque, à droite du mot {word}", "the title is missing, to the right of the word {word}"
    ),
    "scenario-step-title-missing": Words(
        "le titre de l'étape manque, dans la ligne {path}", "the step's title is missing, in the row {path}"
    ),
    "scenario-path-form": Words(
        "ce chemin ne peut pas être lu : des balises séparées par des points, un numéro entre crochets pour chaque "
        "occurrence d'une liste, comme createCaseHealth.patient[2].patientId",
        "this path cannot be read: wire names separated by dots, a number in brackets for each item of a list, such as "
        "createCaseHealth.patient[2].patientId",
    ),
    "scenario-path-missing": Words("cette ligne a des valeurs, mais aucun chemin", "this row has values, but no path"),
    "scenario-path-twice": Words("une ligne précédente a déjà ce chemin", "an earlier row has this path already"),
    "scenario-value-and-parts": Words(
        "une autre ligne donne déjà cette valeur, ou une partie d'elle",
        "another row gives this value already, or a part of it",
    ),
    "scenario-list-and-object": Words(
        "les chemins voisins comptent ici des occurrences, ou nomment des balises, mais pas les deux",
        "the paths beside this one count items here, or name fields, but not both",
    ),
    "scenario-item-missing": Words(
        "l'occurrence [{number}] manque avant celle-ci dans cette étape",
        "item [{number}] is missing before this one in this step",
    ),
    "scenario-step-unknown": Words(
        "aucune étape ne se nomme « {name} » ; étapes : {known}", 'no step is named "{name}"; steps: {known}'
    ),
    "scenario-literal-form": Words(
        "après json: une valeur JSON est attendue, comme json:null ou json:{{}}",
        "a JSON value is expected after json:, such as json:null or json:{{}}",
    ),
}
