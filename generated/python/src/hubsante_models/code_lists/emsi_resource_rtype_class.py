"""EMSI-RESOURCE.RTYPE.CLASS : RESOURCE.RTYPE.CLASS

Generated from nomenclatures/Nomenclatures EMSI.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class EmsiResourceRtypeClass(CodeList):
    """Classe d'une ressource : installation, personnel, matériel, véhicule ou organisation, du plus général au plus précis. Employée par RESOURCE.RTYPE.RCLASS du message EMSI."""

    FAC = "FAC", "Facilité"
    """Installation, ouvrage ou site."""
    HUM = "HUM", "Ressources humaines"
    MAT = "MAT", "Matériel"
    ORG = "ORG", "Organisation"
    FAC_BRIDGE = "FAC/BRIDGE", "Facilité", "Pont"
    FAC_BUILDN = "FAC/BUILDN", "Facilité", "Bâtiment"
    FAC_DEPOT = "FAC/DEPOT", "Facilité", "Dépôt"
    FAC_NETWK = "FAC/NETWK", "Facilité", "Réseau"
    FAC_OPR = "FAC/OPR", "Facilité", "Installation opérationnelle"
    FAC_OTH = "FAC/OTH", "Facilité", "Autre type d'installation"
    FAC_WATFIR = "FAC/WATFIR", "Facilité", "Approvisionnements en eau et en mousse"
    FAC_BRIDGE_MILVHL = "FAC/BRIDGE/MILVHL", "Facilité", "Pont", "Militaire, lancé depuis un véhicule"
    FAC_BUILDN_BARRCK = "FAC/BUILDN/BARRCK", "Facilité", "Bâtiment", "Caserne"
    FAC_BUILDN_BUNKER = "FAC/BUILDN/BUNKER", "Facilité", "Bâtiment", "Bunker"
    FAC_BUILDN_COB = "FAC/BUILDN/COB", "Facilité", "Bâtiment", "Bâtiment de communications"
    FAC_BUILDN_CTT = "FAC/BUILDN/CTT", "Facilité", "Bâtiment", "Tour de contrôle"
    FAC_BUILDN_DAM = "FAC/BUILDN/DAM", "Facilité", "Bâtiment", "Barrage/écluse"
    FAC_BUILDN_GYMNAS = "FAC/BUILDN/GYMNAS", "Facilité", "Bâtiment", "Gymnase"
    FAC_BUILDN_HANGAR = "FAC/BUILDN/HANGAR", "Facilité", "Bâtiment", "Hangar"
    """Bâtiment fermé de remisage."""
    FAC_BUILDN_HOUSE = "FAC/BUILDN/HOUSE", "Facilité", "Bâtiment", "Maison"
    FAC_BUILDN_HUT = "FAC/BUILDN/HUT", "Facilité", "Bâtiment", "Cabane"
    FAC_BUILDN_INDINS = "FAC/BUILDN/INDINS", "Facilité", "Bâtiment", "Installation industrielle"
    FAC_BUILDN_OFFICE = "FAC/BUILDN/OFFICE", "Facilité", "Bâtiment", "Bureau"
    FAC_BUILDN_SCHOOL = "FAC/BUILDN/SCHOOL", "Facilité", "Bâtiment", "École"
    FAC_BUILDN_SHD = "FAC/BUILDN/SHD", "Facilité", "Bâtiment", "Hangar"
    """Remise ou auvent de stockage."""
    FAC_BUILDN_SHLSUR = "FAC/BUILDN/SHLSUR", "Facilité", "Bâtiment", "Abri de surface"
    FAC_BUILDN_SHLUND = "FAC/BUILDN/SHLUND", "Facilité", "Bâtiment", "Abri souterrain"
    FAC_BUILDN_SHOP = "FAC/BUILDN/SHOP", "Facilité", "Bâtiment", "Boutique"
    FAC_BUILDN_TOW = "FAC/BUILDN/TOW", "Facilité", "Bâtiment", "Tour (non de communications)"
    FAC_BUILDN_TUN = "FAC/BUILDN/TUN", "Facilité", "Bâtiment", "Tunnel"
    FAC_BUILDN_WALL = "FAC/BUILDN/WALL", "Facilité", "Bâtiment", "Mur"
    FAC_BUILDN_WTW = "FAC/BUILDN/WTW", "Facilité", "Bâtiment", "Château d'eau"
    FAC_DEPOT_BIO = "FAC/DEPOT/BIO", "Facilité", "Dépôt", "Dépôt biologique"
    FAC_DEPOT_CBRN = "FAC/DEPOT/CBRN", "Facilité", "Dépôt", "Dépôt CBRN"
    FAC_DEPOT_CHM = "FAC/DEPOT/CHM", "Facilité", "Dépôt", "Dépôt chimique"
    FAC_DEPOT_ENG = "FAC/DEPOT/ENG", "Facilité", "Dépôt", "Dépôt du génie"
    FAC_DEPOT_MED = "FAC/DEPOT/MED", "Facilité", "Dépôt", "Dépôt médical"
    FAC_DEPOT_MUN = "FAC/DEPOT/MUN", "Facilité", "Dépôt", "Dépôt de munitions"
    FAC_DEPOT_POL = "FAC/DEPOT/POL", "Facilité", "Dépôt", "Dépôt de carburants, huiles et lubrifiants"
    FAC_NETWK_ADSL = "FAC/NETWK/ADSL", "Facilité", "Réseau", "ADSL"
    FAC_NETWK_ATM = "FAC/NETWK/ATM", "Facilité", "Réseau", "Réseau de communication à commutation de modes asynchrones"
    FAC_NETWK_CTZALT = "FAC/NETWK/CTZALT", "Facilité", "Réseau", "Alerte aux citoyens"
    FAC_NETWK_EMGNWK = "FAC/NETWK/EMGNWK", "Facilité", "Réseau", "Réseau de communication d'urgence"
    FAC_NETWK_GPRS = "FAC/NETWK/GPRS", "Facilité", "Réseau", "GPRS"
    """Transmission de données mobiles de deuxième génération."""
    FAC_NETWK_GSM = "FAC/NETWK/GSM", "Facilité", "Réseau", "GSM public/commercial"
    FAC_NETWK_INTRAN = "FAC/NETWK/INTRAN", "Facilité", "Réseau", "Intranet"
    FAC_NETWK_INTRNT = "FAC/NETWK/INTRNT", "Facilité", "Réseau", "Internet"
    FAC_NETWK_ISDN = "FAC/NETWK/ISDN", "Facilité", "Réseau", "Réseau numérique à intégration de services (RNIS)"
    FAC_NETWK_LAN = "FAC/NETWK/LAN", "Facilité", "Réseau", "Réseau local"
    FAC_NETWK_PAMR = "FAC/NETWK/PAMR", "Facilité", "Réseau", "PAMR"
    """Radio mobile privée analogique."""
    FAC_NETWK_PDMR = "FAC/NETWK/PDMR", "Facilité", "Réseau", "PDMR"
    """Radio mobile privée numérique."""
    FAC_NETWK_PGSM = "FAC/NETWK/PGSM", "Facilité", "Réseau", "Réseau GSM privé"
    FAC_NETWK_PSTN = "FAC/NETWK/PSTN", "Facilité", "Réseau", "RTPC"
    """Téléphonie fixe commutée."""
    FAC_NETWK_RADEHF = "FAC/NETWK/RADEHF", "Facilité", "Réseau", "Très haute fréquence"
    """Bande EHF, 30 à 300 GHz."""
    FAC_NETWK_RADHF = "FAC/NETWK/RADHF", "Facilité", "Réseau", "Haute fréquence"
    FAC_NETWK_RADIO = "FAC/NETWK/RADIO", "Facilité", "Réseau", "Radio"
    FAC_NETWK_RADLF = "FAC/NETWK/RADLF", "Facilité", "Réseau", "Basse fréquence"
    FAC_NETWK_RADMF = "FAC/NETWK/RADMF", "Facilité", "Réseau", "Moyenne fréquence"
    FAC_NETWK_RADSHF = "FAC/NETWK/RADSHF", "Facilité", "Réseau", "Très haute fréquence"
    """Bande SHF, 3 à 30 GHz."""
    FAC_NETWK_RADUHF = "FAC/NETWK/RADUHF", "Facilité", "Réseau", "Ultra haute fréquence"
    FAC_NETWK_RADVHF = "FAC/NETWK/RADVHF", "Facilité", "Réseau", "Très haute fréquence"
    """Bande VHF, 30 à 300 MHz."""
    FAC_NETWK_RADVLF = "FAC/NETWK/RADVLF", "Facilité", "Réseau", "Très basse fréquence"
    FAC_NETWK_RAYNET = (
        "FAC/NETWK/RAYNET",
        "Facilité",
        "Réseau",
        "Réseau des radioamateurs pour les situations d'urgence",
    )
    FAC_NETWK_RELAY = "FAC/NETWK/RELAY", "Facilité", "Réseau", "Installation de relais"
    FAC_NETWK_SDSL = "FAC/NETWK/SDSL", "Facilité", "Réseau", "SDSL"
    FAC_NETWK_TV = "FAC/NETWK/TV", "Facilité", "Réseau", "Télévision"
    FAC_NETWK_UMTS = "FAC/NETWK/UMTS", "Facilité", "Réseau", "UMTS"
    """Téléphonie mobile de troisième génération."""
    FAC_NETWK_VDSL = "FAC/NETWK/VDSL", "Facilité", "Réseau", "VDSL"
    FAC_NETWK_WAN = "FAC/NETWK/WAN", "Facilité", "Réseau", "Réseau étendu"
    FAC_NETWK_WIMAX = "FAC/NETWK/WIMAX", "Facilité", "Réseau", "WiMax"
    FAC_NETWK_WLAN = "FAC/NETWK/WLAN", "Facilité", "Réseau", "Réseau local sans fil"
    FAC_OPR_AMBFAC = "FAC/OPR/AMBFAC", "Facilité", "Installation opérationnelle", "Installation d'ambulance"
    FAC_OPR_BDHOLD = "FAC/OPR/BDHOLD", "Facilité", "Installation opérationnelle", "Zone de conservation des corps"
    FAC_OPR_CAMP = "FAC/OPR/CAMP", "Facilité", "Installation opérationnelle", "Camp"
    FAC_OPR_CASBUR = "FAC/OPR/CASBUR", "Facilité", "Installation opérationnelle", "Bureau des victimes"
    FAC_OPR_CASCLR = "FAC/OPR/CASCLR", "Facilité", "Installation opérationnelle", "Centre de tri des victimes"
    FAC_OPR_CASCOL = "FAC/OPR/CASCOL", "Facilité", "Installation opérationnelle", "Point de rassemblement des victimes"
    """Sert aussi au chargement des ambulances."""
    FAC_OPR_CP = "FAC/OPR/CP", "Facilité", "Installation opérationnelle", "Poste de commandement"
    FAC_OPR_CSCLPT = "FAC/OPR/CSCLPT", "Facilité", "Installation opérationnelle", "Point de rassemblement des victimes"
    FAC_OPR_CVCLPT = "FAC/OPR/CVCLPT", "Facilité", "Installation opérationnelle", "Point de rassemblement des civils"
    FAC_OPR_DEBRDP = "FAC/OPR/DEBRDP", "Facilité", "Installation opérationnelle", "Décharge de débris"
    FAC_OPR_DECONP = "FAC/OPR/DECONP", "Facilité", "Installation opérationnelle", "Installation de décontamination"
    FAC_OPR_DISBED = (
        "FAC/OPR/DISBED",
        "Facilité",
        "Installation opérationnelle",
        "Lits pour personnes ayant des troubles d'apprentissage",
    )
    FAC_OPR_DOCFAC = "FAC/OPR/DOCFAC", "Facilité", "Installation opérationnelle", "Maison médicale"
    FAC_OPR_EMMORT = "FAC/OPR/EMMORT", "Facilité", "Installation opérationnelle", "Morgue d'urgence"
    FAC_OPR_EQPOOL = "FAC/OPR/EQPOOL", "Facilité", "Installation opérationnelle", "Piscine d'équipement"
    """Réserve commune de matériel."""
    FAC_OPR_EVASSP = "FAC/OPR/EVASSP", "Facilité", "Installation opérationnelle", "Point de rassemblement des évacués"
    FAC_OPR_FACAIR = (
        "FAC/OPR/FACAIR",
        "Facilité",
        "Installation opérationnelle",
        "Base/facilité militaire, aéroport/base aérienne",
    )
    FAC_OPR_FACMIL = "FAC/OPR/FACMIL", "Facilité", "Installation opérationnelle", "Base/facilité militaire"
    FAC_OPR_FACNAV = (
        "FAC/OPR/FACNAV",
        "Facilité",
        "Installation opérationnelle",
        "Base/facilité militaire, port de mer/base navale",
    )
    FAC_OPR_FAMFRD = (
        "FAC/OPR/FAMFRD",
        "Facilité",
        "Installation opérationnelle",
        "Centre de réception pour les familles et les amis",
    )
    FAC_OPR_FIRFAC = "FAC/OPR/FIRFAC", "Facilité", "Installation opérationnelle", "Installation des services d'incendie"
    FAC_OPR_FSAAMM = (
        "FAC/OPR/FSAAMM",
        "Facilité",
        "Installation opérationnelle",
        "Zone de stockage de munitions sur le terrain",
    )
    FAC_OPR_GERBED = "FAC/OPR/GERBED", "Facilité", "Installation opérationnelle", "Lits pour personnes âgées"
    FAC_OPR_HOLD = "FAC/OPR/HOLD", "Facilité", "Installation opérationnelle", "Zone de rétention"
    """Attente des moyens avant engagement."""
    FAC_OPR_HPD = "FAC/OPR/HPD", "Facilité", "Installation opérationnelle", "Héliport"
    """Aire de poser seule."""
    FAC_OPR_HPT = "FAC/OPR/HPT", "Facilité", "Installation opérationnelle", "Héliport"
    """Héliport doté de bâtiments."""
    FAC_OPR_HSP = "FAC/OPR/HSP", "Facilité", "Installation opérationnelle", "Établissement médical, hôpital"
    FAC_OPR_HSPFLD = (
        "FAC/OPR/HSPFLD",
        "Facilité",
        "Installation opérationnelle",
        "Établissement médical/hôpital de campagne",
    )
    """Structure provisoire montée sur place."""
    FAC_OPR_HSPFLD2 = (
        "FAC/OPR/HSPFLD2",
        "Facilité",
        "Installation opérationnelle",
        "Établissement médical, hôpital de campagne",
    )
    """Structure mobile avec hospitalisation."""
    FAC_OPR_IRM = "FAC/OPR/IRM", "Facilité", "Installation opérationnelle", "Imagerie, Radiodiagnostic"
    FAC_OPR_MARSHAL = "FAC/OPR/MARSHAL", "Facilité", "Installation opérationnelle", "Aire de regroupement"
    FAC_OPR_MATBED = "FAC/OPR/MATBED", "Facilité", "Installation opérationnelle", "Lits de maternité"
    FAC_OPR_MEDBED = "FAC/OPR/MEDBED", "Facilité", "Installation opérationnelle", "Lits médicaux (généraux)"
    FAC_OPR_MEDSPT = "FAC/OPR/MEDSPT", "Facilité", "Installation opérationnelle", "Soutien médical"
    FAC_OPR_MOBLCP = "FAC/OPR/MOBLCP", "Facilité", "Installation opérationnelle", "Poste de commandement mobile"
    FAC_OPR_OPCTCN = (
        "FAC/OPR/OPCTCN",
        "Facilité",
        "Installation opérationnelle",
        "Centre de commandement et de contrôle opérationnel",
    )
    FAC_OPR_PHARMA = "FAC/OPR/PHARMA", "Facilité", "Installation opérationnelle", "Pharmacie"
    FAC_OPR_POLFAC = "FAC/OPR/POLFAC", "Facilité", "Installation opérationnelle", "Commissariat de police"
    FAC_OPR_POLPT = (
        "FAC/OPR/POLPT",
        "Facilité",
        "Installation opérationnelle",
        "Point de ravitaillement en carburant (POL)",
    )
    FAC_OPR_REFARE = "FAC/OPR/REFARE", "Facilité", "Installation opérationnelle", "Zone de regroupement de réfugiés"
    FAC_OPR_RRRSPT = (
        "FAC/OPR/RRRSPT",
        "Facilité",
        "Installation opérationnelle",
        "Point de réarmement, de ravitaillement et de réapprovisionnement",
    )
    FAC_OPR_SITLOG = "FAC/OPR/SITLOG", "Facilité", "Installation opérationnelle", "Site logistique"
    FAC_OPR_SPTARE = "FAC/OPR/SPTARE", "Facilité", "Installation opérationnelle", "Zone de soutien"
    FAC_OPR_SRVCNT = "FAC/OPR/SRVCNT", "Facilité", "Installation opérationnelle", "Centre de réception des survivants"
    FAC_OPR_STCOCN = "FAC/OPR/STCOCN", "Facilité", "Installation opérationnelle", "Centre de coordination stratégique"
    FAC_OPR_STCTCN = (
        "FAC/OPR/STCTCN",
        "Facilité",
        "Installation opérationnelle",
        "Centre de commandement et de contrôle stratégique",
    )
    FAC_OPR_TCCTCN = (
        "FAC/OPR/TCCTCN",
        "Facilité",
        "Installation opérationnelle",
        "Centre de commandement et de contrôle tactique",
    )
    FAC_OTH_ACCOM = "FAC/OTH/ACCOM", "Facilité", "Autre type d'installation", "Unité d'hébergement"
    FAC_OTH_AIRFLD = "FAC/OTH/AIRFLD", "Facilité", "Autre type d'installation", "Aérodrome"
    FAC_OTH_BANK = "FAC/OTH/BANK", "Facilité", "Autre type d'installation", "Banque"
    FAC_OTH_BATH = "FAC/OTH/BATH", "Facilité", "Autre type d'installation", "Bain"
    FAC_OTH_CAN = "FAC/OTH/CAN", "Facilité", "Autre type d'installation", "Canal"
    FAC_OTH_CEM = "FAC/OTH/CEM", "Facilité", "Autre type d'installation", "Cimetière/nécropole/terrain funéraire"
    FAC_OTH_DCH = "FAC/OTH/DCH", "Facilité", "Autre type d'installation", "Fossé"
    FAC_OTH_ELCINS = "FAC/OTH/ELCINS", "Facilité", "Autre type d'installation", "Installation électronique"
    FAC_OTH_ELCSPL = "FAC/OTH/ELCSPL", "Facilité", "Autre type d'installation", "Alimentation électrique"
    FAC_OTH_EQIMFT = "FAC/OTH/EQIMFT", "Facilité", "Autre type d'installation", "Équipement, fabrication"
    FAC_OTH_FACGOV = "FAC/OTH/FACGOV", "Facilité", "Autre type d'installation", "Leadership gouvernemental"
    FAC_OTH_FACPOW = (
        "FAC/OTH/FACPOW",
        "Facilité",
        "Autre type d'installation",
        "Installation de service, de recherche, d'utilité, d'installation électrique",
    )
    FAC_OTH_FACTEC = (
        "FAC/OTH/FACTEC",
        "Facilité",
        "Autre type d'installation",
        "Installation de service, de recherche, d'utilité, d'installation de recherche technologique",
    )
    FAC_OTH_FACTEL = (
        "FAC/OTH/FACTEL",
        "Facilité",
        "Autre type d'installation",
        "Installation de service, de recherche, d'utilité, d'installation de télécommunications",
    )
    FAC_OTH_FACTRN = "FAC/OTH/FACTRN", "Facilité", "Autre type d'installation", "Installation de transport"
    FAC_OTH_FATST = (
        "FAC/OTH/FATST",
        "Facilité",
        "Autre type d'installation",
        "Installation de service, de recherche, d'utilité, de service d'eau potable public",
    )
    FAC_OTH_FERINS = "FAC/OTH/FERINS", "Facilité", "Autre type d'installation", "Installation de traversée"
    FAC_OTH_FHPT = "FAC/OTH/FHPT", "Facilité", "Autre type d'installation", "Point de distribution de carburant"
    FAC_OTH_LGRLPT = "FAC/OTH/LGRLPT", "Facilité", "Autre type d'installation", "Point de libération logistique"
    """Point de remise du ravitaillement."""
    FAC_OTH_MAINTF = "FAC/OTH/MAINTF", "Facilité", "Autre type d'installation", "Installation de maintenance"
    FAC_OTH_PTL = "FAC/OTH/PTL", "Facilité", "Autre type d'installation", "Ligne de transmission électrique"
    FAC_OTH_RES = "FAC/OTH/RES", "Facilité", "Autre type d'installation", "Réservoir"
    FAC_OTH_VST = "FAC/OTH/VST", "Facilité", "Autre type d'installation", "Aire de stationnement pour véhicules"
    FAC_OTH_WATSPL = "FAC/OTH/WATSPL", "Facilité", "Autre type d'installation", "Approvisionnement en eau"
    FAC_OTH_WSHFAC = "FAC/OTH/WSHFAC", "Facilité", "Autre type d'installation", "Installation de lavage"
    FAC_WATFIR_FOMBLK = (
        "FAC/WATFIR/FOMBLK",
        "Facilité",
        "Approvisionnements en eau et en mousse",
        "Stockage en vrac de mousse",
    )
    FAC_WATFIR_HYDRNT = (
        "FAC/WATFIR/HYDRNT",
        "Facilité",
        "Approvisionnements en eau et en mousse",
        "Installation de stockage d'hydrants",
    )
    FAC_WATFIR_TOWNMN = (
        "FAC/WATFIR/TOWNMN",
        "Facilité",
        "Approvisionnements en eau et en mousse",
        "Emplacement des conduites principales de la ville",
    )
    HUM_CAPAB = "HUM/CAPAB", "Ressources humaines", "Capacité"
    HUM_PERSON = "HUM/PERSON", "Ressources humaines", "Personne"
    HUM_UNIT = "HUM/UNIT", "Ressources humaines", "Unité"
    HUM_CAPAB_AMB = "HUM/CAPAB/AMB", "Ressources humaines", "Capacité", "Capacité d'ambulance"
    HUM_CAPAB_FIR = "HUM/CAPAB/FIR", "Ressources humaines", "Capacité", "Capacité de lutte contre l'incendie"
    HUM_CAPAB_MED = "HUM/CAPAB/MED", "Ressources humaines", "Capacité", "Capacité médicale"
    HUM_CAPAB_MIL = "HUM/CAPAB/MIL", "Ressources humaines", "Capacité", "Capacité militaire"
    HUM_CAPAB_POL = "HUM/CAPAB/POL", "Ressources humaines", "Capacité", "Fonctions de police"
    HUM_CAPAB_TRP = "HUM/CAPAB/TRP", "Ressources humaines", "Capacité", "Capacité de transport"
    HUM_CAPAB_AMB_INCOFF = (
        "HUM/CAPAB/AMB/INCOFF",
        "Ressources humaines",
        "Capacité",
        "Officier des incidents d'ambulance",
    )
    HUM_CAPAB_AMB_PARAMD = "HUM/CAPAB/AMB/PARAMD", "Ressources humaines", "Capacité", "Paramédic d'ambulance"
    HUM_CAPAB_AMB_SAFOFF = "HUM/CAPAB/AMB/SAFOFF", "Ressources humaines", "Capacité", "Officier de sécurité d'ambulance"
    HUM_CAPAB_AMB_TECHNIC = "HUM/CAPAB/AMB/TECHNIC", "Ressources humaines", "Capacité", "Technicien d'ambulance"
    HUM_CAPAB_FIR_BACOFF = (
        "HUM/CAPAB/FIR/BACOFF",
        "Ressources humaines",
        "Capacité",
        "Officier principal de contrôle des appareils respiratoires",
    )
    HUM_CAPAB_FIR_BAEOFF = (
        "HUM/CAPAB/FIR/BAEOFF",
        "Ressources humaines",
        "Capacité",
        "Officier de contrôle d'entrée des appareils respiratoires",
    )
    HUM_CAPAB_FIR_COMOFF = "HUM/CAPAB/FIR/COMOFF", "Ressources humaines", "Capacité", "Officier des communications"
    HUM_CAPAB_FIR_CONOFF = "HUM/CAPAB/FIR/CONOFF", "Ressources humaines", "Capacité", "Officier de contrôle"
    HUM_CAPAB_FIR_DECOFF = "HUM/CAPAB/FIR/DECOFF", "Ressources humaines", "Capacité", "Officier de décontamination"
    HUM_CAPAB_FIR_FINOFF = "HUM/CAPAB/FIR/FINOFF", "Ressources humaines", "Capacité", "Officier d'enquête incendie"
    HUM_CAPAB_FIR_FOMOFF = "HUM/CAPAB/FIR/FOMOFF", "Ressources humaines", "Capacité", "Officier de la mousse"
    HUM_CAPAB_FIR_HAZOFF = (
        "HUM/CAPAB/FIR/HAZOFF",
        "Ressources humaines",
        "Capacité",
        "Officier des matières dangereuses",
    )
    HUM_CAPAB_FIR_INCCOM = "HUM/CAPAB/FIR/INCCOM", "Ressources humaines", "Capacité", "Commandant de l'incident"
    HUM_CAPAB_FIR_LIAOFF = "HUM/CAPAB/FIR/LIAOFF", "Ressources humaines", "Capacité", "Officier de liaison"
    """Pour les services d'incendie."""
    HUM_CAPAB_FIR_LOGOFF = "HUM/CAPAB/FIR/LOGOFF", "Ressources humaines", "Capacité", "Officier logistique"
    HUM_CAPAB_FIR_MAROFF = "HUM/CAPAB/FIR/MAROFF", "Ressources humaines", "Capacité", "Officier de rassemblement"
    HUM_CAPAB_FIR_MEDOFF = "HUM/CAPAB/FIR/MEDOFF", "Ressources humaines", "Capacité", "Officier des médias"
    HUM_CAPAB_FIR_OPRCOM = "HUM/CAPAB/FIR/OPRCOM", "Ressources humaines", "Capacité", "Commandant des opérations"
    HUM_CAPAB_FIR_SAFOFF = "HUM/CAPAB/FIR/SAFOFF", "Ressources humaines", "Capacité", "Officier de sécurité"
    HUM_CAPAB_FIR_SALOFF = "HUM/CAPAB/FIR/SALOFF", "Ressources humaines", "Capacité", "Officier de sauvetage"
    """Chargé de préserver les biens."""
    HUM_CAPAB_FIR_SECCOM = "HUM/CAPAB/FIR/SECCOM", "Ressources humaines", "Capacité", "Commandant de secteur"
    HUM_CAPAB_FIR_STAOFF = "HUM/CAPAB/FIR/STAOFF", "Ressources humaines", "Capacité", "Officier de stabilité"
    """Affecté aux interventions à bord d'un navire."""
    HUM_CAPAB_FIR_STRCOM = "HUM/CAPAB/FIR/STRCOM", "Ressources humaines", "Capacité", "Commandant stratégique"
    HUM_CAPAB_FIR_TACCOM = "HUM/CAPAB/FIR/TACCOM", "Ressources humaines", "Capacité", "Commandant tactique/sur place"
    HUM_CAPAB_FIR_WATOFF = "HUM/CAPAB/FIR/WATOFF", "Ressources humaines", "Capacité", "Officier de l'eau"
    HUM_CAPAB_MED_ANSPHY = "HUM/CAPAB/MED/ANSPHY", "Ressources humaines", "Capacité", "Médecin anesthésiste"
    HUM_CAPAB_MED_DNTPHY = "HUM/CAPAB/MED/DNTPHY", "Ressources humaines", "Capacité", "Médecin dentiste"
    HUM_CAPAB_MED_DOCTOR = "HUM/CAPAB/MED/DOCTOR", "Ressources humaines", "Capacité", "Médecin"
    HUM_CAPAB_MED_GYNPHY = "HUM/CAPAB/MED/GYNPHY", "Ressources humaines", "Capacité", "Médecin en gynécologie"
    HUM_CAPAB_MED_HDNPHY = "HUM/CAPAB/MED/HDNPHY", "Ressources humaines", "Capacité", "Médecin en tête/cou"
    HUM_CAPAB_MED_INMPHY = "HUM/CAPAB/MED/INMPHY", "Ressources humaines", "Capacité", "Médecin en médecine interne"
    HUM_CAPAB_MED_NURSE = "HUM/CAPAB/MED/NURSE", "Ressources humaines", "Capacité", "Infirmier"
    HUM_CAPAB_MED_ORTPHY = "HUM/CAPAB/MED/ORTPHY", "Ressources humaines", "Capacité", "Médecin en orthopédie"
    HUM_CAPAB_MED_OTHPHY = "HUM/CAPAB/MED/OTHPHY", "Ressources humaines", "Capacité", "Autre médecin"
    HUM_CAPAB_MED_PRCPHY = "HUM/CAPAB/MED/PRCPHY", "Ressources humaines", "Capacité", "Médecin de soins primaires"
    HUM_CAPAB_MED_PSYPHY = "HUM/CAPAB/MED/PSYPHY", "Ressources humaines", "Capacité", "Médecin en psychologie"
    HUM_CAPAB_MED_PTHPHY = "HUM/CAPAB/MED/PTHPHY", "Ressources humaines", "Capacité", "Médecin en pathologie"
    HUM_CAPAB_MED_RADPHY = "HUM/CAPAB/MED/RADPHY", "Ressources humaines", "Capacité", "Médecin en radiologie"
    HUM_CAPAB_MED_SURPHY = "HUM/CAPAB/MED/SURPHY", "Ressources humaines", "Capacité", "Médecin en chirurgie"
    HUM_CAPAB_MIL_AUTCDR = "HUM/CAPAB/MIL/AUTCDR", "Ressources humaines", "Capacité", "Commandant autorisé"
    HUM_CAPAB_MIL_INTOFF = "HUM/CAPAB/MIL/INTOFF", "Ressources humaines", "Capacité", "Officier du renseignement"
    HUM_CAPAB_MIL_LIAISN = "HUM/CAPAB/MIL/LIAISN", "Ressources humaines", "Capacité", "Officier de liaison"
    """Pour les armées."""
    HUM_CAPAB_MIL_OF1 = "HUM/CAPAB/MIL/OF1", "Ressources humaines", "Capacité", "OF-1"
    """Grade OTAN : sous-lieutenant ou lieutenant."""
    HUM_CAPAB_MIL_OF10 = "HUM/CAPAB/MIL/OF10", "Ressources humaines", "Capacité", "OF-10"
    """Grade OTAN le plus élevé (maréchal)."""
    HUM_CAPAB_MIL_OF2 = "HUM/CAPAB/MIL/OF2", "Ressources humaines", "Capacité", "OF-2"
    """Grade OTAN : capitaine."""
    HUM_CAPAB_MIL_OF3 = "HUM/CAPAB/MIL/OF3", "Ressources humaines", "Capacité", "OF-3"
    """Grade OTAN : commandant."""
    HUM_CAPAB_MIL_OF4 = "HUM/CAPAB/MIL/OF4", "Ressources humaines", "Capacité", "OF-4"
    """Grade OTAN : lieutenant-colonel."""
    HUM_CAPAB_MIL_OF5 = "HUM/CAPAB/MIL/OF5", "Ressources humaines", "Capacité", "OF-5"
    """Grade OTAN : colonel."""
    HUM_CAPAB_MIL_OF6 = "HUM/CAPAB/MIL/OF6", "Ressources humaines", "Capacité", "OF-6"
    """Grade OTAN : général de brigade."""
    HUM_CAPAB_MIL_OF7 = "HUM/CAPAB/MIL/OF7", "Ressources humaines", "Capacité", "OF-7"
    """Grade OTAN : général de division."""
    HUM_CAPAB_MIL_OF8 = "HUM/CAPAB/MIL/OF8", "Ressources humaines", "Capacité", "OF-8"
    """Grade OTAN : général de corps d'armée."""
    HUM_CAPAB_MIL_OF9 = "HUM/CAPAB/MIL/OF9", "Ressources humaines", "Capacité", "OF-9"
    """Grade OTAN : général d'armée."""
    HUM_CAPAB_MIL_OFFR = "HUM/CAPAB/MIL/OFFR", "Ressources humaines", "Capacité", "Officier, non spécifié autrement"
    HUM_CAPAB_MIL_OPSOFF = "HUM/CAPAB/MIL/OPSOFF", "Ressources humaines", "Capacité", "Officier des opérations"
    HUM_CAPAB_MIL_OR1 = "HUM/CAPAB/MIL/OR1", "Ressources humaines", "Capacité", "OR-1"
    """Grade OTAN, militaire du rang."""
    HUM_CAPAB_MIL_OR2 = "HUM/CAPAB/MIL/OR2", "Ressources humaines", "Capacité", "OR-2"
    """Grade OTAN, militaire du rang."""
    HUM_CAPAB_MIL_OR3 = "HUM/CAPAB/MIL/OR3", "Ressources humaines", "Capacité", "OR-3"
    """Grade OTAN, militaire du rang."""
    HUM_CAPAB_MIL_OR4 = "HUM/CAPAB/MIL/OR4", "Ressources humaines", "Capacité", "OR-4"
    """Grade OTAN, militaire du rang."""
    HUM_CAPAB_MIL_OR5 = "HUM/CAPAB/MIL/OR5", "Ressources humaines", "Capacité", "OR-5"
    """Grade OTAN, sous-officier."""
    HUM_CAPAB_MIL_OR6 = "HUM/CAPAB/MIL/OR6", "Ressources humaines", "Capacité", "OR-6"
    """Grade OTAN, sous-officier."""
    HUM_CAPAB_MIL_OR7 = "HUM/CAPAB/MIL/OR7", "Ressources humaines", "Capacité", "OR-7"
    """Grade OTAN, sous-officier."""
    HUM_CAPAB_MIL_OR8 = "HUM/CAPAB/MIL/OR8", "Ressources humaines", "Capacité", "OR-8"
    """Grade OTAN, sous-officier."""
    HUM_CAPAB_MIL_OR9 = "HUM/CAPAB/MIL/OR9", "Ressources humaines", "Capacité", "OR-9"
    """Grade OTAN, sous-officier."""
    HUM_CAPAB_MIL_OTHR = "HUM/CAPAB/MIL/OTHR", "Ressources humaines", "Capacité", "Sous-officiers"
    HUM_CAPAB_MIL_POC = "HUM/CAPAB/MIL/POC", "Ressources humaines", "Capacité", "Point de contact"
    HUM_CAPAB_POL_BMBOFF = "HUM/CAPAB/POL/BMBOFF", "Ressources humaines", "Capacité", "Officier de déminage"
    HUM_CAPAB_POL_CASOFF = "HUM/CAPAB/POL/CASOFF", "Ressources humaines", "Capacité", "Officier du Bureau des Victimes"
    HUM_CAPAB_POL_COFF = "HUM/CAPAB/POL/COFF", "Ressources humaines", "Capacité", "Officier du Cordon"
    """Tient le périmètre de sécurité."""
    HUM_CAPAB_POL_DETCTV = "HUM/CAPAB/POL/DETCTV", "Ressources humaines", "Capacité", "Détective"
    HUM_CAPAB_POL_DIVER = "HUM/CAPAB/POL/DIVER", "Ressources humaines", "Capacité", "Plongeur de la police"
    HUM_CAPAB_POL_MOM = "HUM/CAPAB/POL/MOM", "Ressources humaines", "Capacité", "Responsable des Opérations Mortuaires"
    HUM_CAPAB_POL_PIO = "HUM/CAPAB/POL/PIO", "Ressources humaines", "Capacité", "Officier de Police d'Incident"
    """Commande la police sur les lieux."""
    HUM_CAPAB_POL_PMR = "HUM/CAPAB/POL/PMR", "Ressources humaines", "Capacité", "Représentant Médias de la Police"
    HUM_CAPAB_POL_RDINV = "HUM/CAPAB/POL/RDINV", "Ressources humaines", "Capacité", "Enquêteur d'Accidents Routiers"
    HUM_CAPAB_POL_SCO = "HUM/CAPAB/POL/SCO", "Ressources humaines", "Capacité", "Officier de la Scène de Crime"
    HUM_CAPAB_POL_SIO = "HUM/CAPAB/POL/SIO", "Ressources humaines", "Capacité", "Officier Principal des Enquêtes"
    HUM_CAPAB_POL_STTTK = "HUM/CAPAB/POL/STTTK", "Ressources humaines", "Capacité", "Preneur de Déclarations"
    HUM_CAPAB_TRP_AIRFW = "HUM/CAPAB/TRP/AIRFW", "Ressources humaines", "Capacité", "Air, aile fixe"
    HUM_CAPAB_TRP_AIRRW = "HUM/CAPAB/TRP/AIRRW", "Ressources humaines", "Capacité", "Air, aile rotative"
    HUM_CAPAB_TRP_AMPH = "HUM/CAPAB/TRP/AMPH", "Ressources humaines", "Capacité", "Amphibie"
    HUM_CAPAB_TRP_LNDRAI = "HUM/CAPAB/TRP/LNDRAI", "Ressources humaines", "Capacité", "Terre, ferroviaire"
    HUM_CAPAB_TRP_LNDWHL = "HUM/CAPAB/TRP/LNDWHL", "Ressources humaines", "Capacité", "Terre, à roues"
    HUM_CAPAB_TRP_SEASS = "HUM/CAPAB/TRP/SEASS", "Ressources humaines", "Capacité", "Mer, sous-marin"
    HUM_CAPAB_TRP_SEASUR = "HUM/CAPAB/TRP/SEASUR", "Ressources humaines", "Capacité", "Mer, surface"
    HUM_PERSON_CFIROF = "HUM/PERSON/CFIROF", "Ressources humaines", "Personne", "Chef des Pompiers"
    HUM_PERSON_GOVEMP = "HUM/PERSON/GOVEMP", "Ressources humaines", "Personne", "Employé Gouvernemental"
    HUM_PERSON_INTLCT = "HUM/PERSON/INTLCT", "Ressources humaines", "Personne", "Intellectuel"
    HUM_PERSON_JRNLST = "HUM/PERSON/JRNLST", "Ressources humaines", "Personne", "Journaliste"
    HUM_PERSON_MEDIA = "HUM/PERSON/MEDIA", "Ressources humaines", "Personne", "Média"
    HUM_PERSON_NONGVE = "HUM/PERSON/NONGVE", "Ressources humaines", "Personne", "Employé d'ONG"
    HUM_PERSON_POLCHF = "HUM/PERSON/POLCHF", "Ressources humaines", "Personne", "Chef de Police"
    HUM_PERSON_VILELD = "HUM/PERSON/VILELD", "Ressources humaines", "Personne", "Ancien du Village"
    HUM_PERSON_WRITER = "HUM/PERSON/WRITER", "Ressources humaines", "Personne", "Écrivain"
    HUM_UNIT_AIRLSN = "HUM/UNIT/AIRLSN", "Ressources humaines", "Unité", "Officier de Liaison Aérienne"
    HUM_UNIT_C2 = "HUM/UNIT/C2", "Ressources humaines", "Unité", "Unité de Commandement et de Contrôle"
    HUM_UNIT_CBRN = "HUM/UNIT/CBRN", "Ressources humaines", "Unité", "NRBC"
    HUM_UNIT_CONST = "HUM/UNIT/CONST", "Ressources humaines", "Unité", "Construction"
    HUM_UNIT_CRSMAN = "HUM/UNIT/CRSMAN", "Ressources humaines", "Unité", "Équipe de Gestion de Crise"
    HUM_UNIT_DISID = "HUM/UNIT/DISID", "Ressources humaines", "Unité", "Équipe d'Identification des Catastrophes"
    """Identification des victimes de catastrophe."""
    HUM_UNIT_EMPOFF = "HUM/UNIT/EMPOFF", "Ressources humaines", "Unité", "Officier de Planification des Urgences"
    HUM_UNIT_ENG = "HUM/UNIT/ENG", "Ressources humaines", "Unité", "Ingénieur"
    """Unité du génie."""
    HUM_UNIT_ENVOFF = "HUM/UNIT/ENVOFF", "Ressources humaines", "Unité", "Agent de Protection de l'Environnement"
    HUM_UNIT_FINANC = "HUM/UNIT/FINANC", "Ressources humaines", "Unité", "Finance"
    HUM_UNIT_FIXWNG = "HUM/UNIT/FIXWNG", "Ressources humaines", "Unité", "Aile fixe"
    HUM_UNIT_GUID = "HUM/UNIT/GUID", "Ressources humaines", "Unité", "Unité de Guidage"
    HUM_UNIT_HELCTR = "HUM/UNIT/HELCTR", "Ressources humaines", "Unité", "Hélicoptère"
    HUM_UNIT_LAWENF = "HUM/UNIT/LAWENF", "Ressources humaines", "Unité", "Forces de l'Ordre"
    HUM_UNIT_LNDSPT = "HUM/UNIT/LNDSPT", "Ressources humaines", "Unité", "Soutien à l'Atterrissage"
    HUM_UNIT_LOG = "HUM/UNIT/LOG", "Ressources humaines", "Unité", "Logistique"
    HUM_UNIT_MAGRSP = "HUM/UNIT/MAGRSP", "Ressources humaines", "Unité", "Équipe d'Intervention Multi-Agences"
    HUM_UNIT_MAINT = "HUM/UNIT/MAINT", "Ressources humaines", "Unité", "Maintenance"
    HUM_UNIT_MDSADV = (
        "HUM/UNIT/MDSADV",
        "Ressources humaines",
        "Unité",
        "Équipe de Conseil en Cas de Catastrophe Majeure",
    )
    HUM_UNIT_MEDCL = "HUM/UNIT/MEDCL", "Ressources humaines", "Unité", "Médical"
    HUM_UNIT_MST = "HUM/UNIT/MST", "Ressources humaines", "Unité", "Équipe Chirurgicale Mobile"
    HUM_UNIT_MSURTM = "HUM/UNIT/MSURTM", "Ressources humaines", "Unité", "Équipe Chirurgicale Mobile"
    HUM_UNIT_NAVAL = "HUM/UNIT/NAVAL", "Ressources humaines", "Unité", "Naval"
    HUM_UNIT_POL = "HUM/UNIT/POL", "Ressources humaines", "Unité", "Unités de Police"
    HUM_UNIT_PSYCH = "HUM/UNIT/PSYCH", "Ressources humaines", "Unité", "Psychologique"
    HUM_UNIT_RAILWY = "HUM/UNIT/RAILWY", "Ressources humaines", "Unité", "Ferroviaire"
    HUM_UNIT_RECCE = "HUM/UNIT/RECCE", "Ressources humaines", "Unité", "Reconnaissance"
    HUM_UNIT_RELCHP = "HUM/UNIT/RELCHP", "Ressources humaines", "Unité", "Religieux/Aumônier"
    HUM_UNIT_RIVERN = "HUM/UNIT/RIVERN", "Ressources humaines", "Unité", "Fluvial"
    HUM_UNIT_SAR = "HUM/UNIT/SAR", "Ressources humaines", "Unité", "Recherche et Sauvetage"
    HUM_UNIT_SECPOL = "HUM/UNIT/SECPOL", "Ressources humaines", "Unité", "Police de Sécurité"
    HUM_UNIT_SHRPAT = "HUM/UNIT/SHRPAT", "Ressources humaines", "Unité", "Patrouille Côtière"
    HUM_UNIT_SPECIA = "HUM/UNIT/SPECIA", "Ressources humaines", "Unité", "Unités de Police Spécialisées"
    HUM_UNIT_SURG = "HUM/UNIT/SURG", "Ressources humaines", "Unité", "Chirurgical"
    HUM_UNIT_TRAUMA = "HUM/UNIT/TRAUMA", "Ressources humaines", "Unité", "Équipe de Traumatologie"
    HUM_UNIT_TRNPTN = "HUM/UNIT/TRNPTN", "Ressources humaines", "Unité", "Transport"
    HUM_UNIT_VET = "HUM/UNIT/VET", "Ressources humaines", "Unité", "Vétérinaire"
    HUM_UNIT_WLFCOR = "HUM/UNIT/WLFCOR", "Ressources humaines", "Unité", "Équipe de Coordination du Bien-être"
    HUM_UNIT_POL_AIRSPT = "HUM/UNIT/POL/AIRSPT", "Ressources humaines", "Unité", "Unité de Soutien Aérien"
    HUM_UNIT_POL_MNTPOL = "HUM/UNIT/POL/MNTPOL", "Ressources humaines", "Unité", "Police Montée"
    HUM_UNIT_POL_PUBORD = "HUM/UNIT/POL/PUBORD", "Ressources humaines", "Unité", "Unité de l'Ordre Public"
    HUM_UNIT_POL_RDSPT = "HUM/UNIT/POL/RDSPT", "Ressources humaines", "Unité", "Unité de Soutien Routier"
    HUM_UNIT_POL_SPCLST = "HUM/UNIT/POL/SPCLST", "Ressources humaines", "Unité", "Unités Spécialisées"
    HUM_UNIT_SAR_CSAR = "HUM/UNIT/SAR/CSAR", "Ressources humaines", "Unité", "SAR en Grotte"
    HUM_UNIT_SAR_MSAR = "HUM/UNIT/SAR/MSAR", "Ressources humaines", "Unité", "SAR en Montagne"
    HUM_UNIT_SAR_RSAR = (
        "HUM/UNIT/SAR/RSAR",
        "Ressources humaines",
        "Unité",
        "SAR Radiologique (pour les installations nucléaires)",
    )
    HUM_UNIT_SAR_RST = "HUM/UNIT/SAR/RST", "Ressources humaines", "Unité", "Équipe de Sauvetage en Milieu Urbain"
    HUM_UNIT_SAR_SSAR = "HUM/UNIT/SAR/SSAR", "Ressources humaines", "Unité", "SAR en Mer"
    HUM_UNIT_SAR_USAR = "HUM/UNIT/SAR/USAR", "Ressources humaines", "Unité", "SAR Urbain"
    HUM_UNIT_SAR_WSAR = "HUM/UNIT/SAR/WSAR", "Ressources humaines", "Unité", "SAR en Eau"
    HUM_UNIT_SAR_USAR_CANIN = "HUM/UNIT/SAR/USAR/CANIN", "Ressources humaines", "Unité", "Équipes Canines"
    HUM_UNIT_SAR_USAR_DETEC = "HUM/UNIT/SAR/USAR/DETEC", "Ressources humaines", "Unité", "Équipes de Détection"
    MAT_CM = "MAT/CM", "Matériel", "Consommable", "Consommable"
    MAT_EQ = "MAT/EQ", "Matériel", "Équipement", "Équipement"
    MAT_VEH = "MAT/VEH", "Matériel", "Véhicule", "Véhicule"
    MAT_CM_ABSAG = "MAT/CM/ABSAG", "Matériel", "Consommable", "Agent Absorbant"
    MAT_CM_BIOAGN = "MAT/CM/BIOAGN", "Matériel", "Consommable", "Agent Biologique"
    MAT_CM_CHMAGN = "MAT/CM/CHMAGN", "Matériel", "Consommable", "Agent Chimique"
    MAT_CM_CON = "MAT/CM/CON", "Matériel", "Consommable", "Matériaux de Construction"
    MAT_CM_EXTAG = "MAT/CM/EXTAG", "Matériel", "Consommable", "Agent d'Extinction"
    MAT_CM_FOO = "MAT/CM/FOO", "Matériel", "Consommable", "Nourriture"
    MAT_CM_FUEL = "MAT/CM/FUEL", "Matériel", "Consommable", "Carburant"
    MAT_CM_FUSE = "MAT/CM/FUSE", "Matériel", "Consommable", "Fusible"
    """Mise à feu d'un explosif."""
    MAT_CM_LUBRIC = "MAT/CM/LUBRIC", "Matériel", "Consommable", "Lubrifiant"
    MAT_CM_MATING = "MAT/CM/MATING", "Matériel", "Consommable", "Revêtement de sol"
    """Tapis ou plaques de roulage."""
    MAT_CM_MEDICN = "MAT/CM/MEDICN", "Matériel", "Consommable", "Médicament"
    MAT_CM_MEDSPL = "MAT/CM/MEDSPL", "Matériel", "Consommable", "Fournitures Médicales"
    MAT_CM_MEGPHN = "MAT/CM/MEGPHN", "Matériel", "Consommable", "Mégaphone"
    MAT_CM_MONEY = "MAT/CM/MONEY", "Matériel", "Consommable", "Argent"
    MAT_CM_OIL = "MAT/CM/OIL", "Matériel", "Consommable", "Pétrole"
    MAT_CM_PAINT = "MAT/CM/PAINT", "Matériel", "Consommable", "Peinture"
    MAT_CM_PAPER = "MAT/CM/PAPER", "Matériel", "Consommable", "Papier"
    MAT_CM_PPE = "MAT/CM/PPE", "Matériel", "Consommable", "Équipement de Protection Personnelle"
    MAT_CM_RATCO = "MAT/CM/RATCO", "Matériel", "Consommable", "Rations de Combat"
    MAT_CM_RATFR = "MAT/CM/RATFR", "Matériel", "Consommable", "Rations Fraîches"
    MAT_CM_RATTI = "MAT/CM/RATTI", "Matériel", "Consommable", "Rations en Conserve"
    MAT_CM_RETAG = "MAT/CM/RETAG", "Matériel", "Consommable", "Agent Retardateur"
    MAT_CM_TIMBER = "MAT/CM/TIMBER", "Matériel", "Consommable", "Bois"
    MAT_CM_UNIFRM = "MAT/CM/UNIFRM", "Matériel", "Consommable", "Uniforme"
    MAT_CM_WIRE = "MAT/CM/WIRE", "Matériel", "Consommable", "Fil"
    MAT_CM_WTREXT = "MAT/CM/WTREXT", "Matériel", "Consommable", "Eau"
    MAT_CM_WTRPOT = "MAT/CM/WTRPOT", "Matériel", "Consommable", "Eau Potable"
    MAT_CM_ABSAG_CHM = "MAT/CM/ABSAG/CHM", "Matériel", "Consommable", "Absorbant Chimique"
    MAT_CM_ABSAG_PHY = "MAT/CM/ABSAG/PHY", "Matériel", "Consommable", "Absorbant Physique"
    MAT_CM_EXTAG_CO2 = "MAT/CM/EXTAG/CO2", "Matériel", "Consommable", "CO2"
    MAT_CM_EXTAG_DRYMIN = "MAT/CM/EXTAG/DRYMIN", "Matériel", "Consommable", "Minéraux Secs"
    MAT_CM_EXTAG_FATFIR = "MAT/CM/EXTAG/FATFIR", "Matériel", "Consommable", "Extincteur pour feux de graisse"
    MAT_CM_EXTAG_FOAM = "MAT/CM/EXTAG/FOAM", "Matériel", "Consommable", "Concentré de Mousse"
    MAT_CM_EXTAG_HALON = "MAT/CM/EXTAG/HALON", "Matériel", "Consommable", "Halon"
    MAT_CM_EXTAG_INERT = "MAT/CM/EXTAG/INERT", "Matériel", "Consommable", "Agent Inerte"
    MAT_CM_EXTAG_METPWD = "MAT/CM/EXTAG/METPWD", "Matériel", "Consommable", "Poudre Métallique"
    MAT_CM_EXTAG_POWDER = "MAT/CM/EXTAG/POWDER", "Matériel", "Consommable", "Poudre"
    MAT_CM_EXTAG_FOAM_AFFF = (
        "MAT/CM/EXTAG/FOAM/AFFF",
        "Matériel",
        "Consommable",
        "AFFF (Agent Extincteur Moussant Film-Formant Aqueux)",
    )
    MAT_CM_EXTAG_FOAM_AFFFAR = "MAT/CM/EXTAG/FOAM/AFFFAR", "Matériel", "Consommable", "AFFF (Résistant à l'Alcool)"
    MAT_CM_EXTAG_FOAM_OTH = "MAT/CM/EXTAG/FOAM/OTH", "Matériel", "Consommable", "Autres (liste complète à fournir)"
    MAT_CM_FUEL_AVNFU = "MAT/CM/FUEL/AVNFU", "Matériel", "Consommable", "Carburant pour Aviation"
    MAT_CM_FUEL_DIESEL = "MAT/CM/FUEL/DIESEL", "Matériel", "Consommable", "Carburant Diesel"
    MAT_CM_FUEL_KEROS = "MAT/CM/FUEL/KEROS", "Matériel", "Consommable", "Kérosène"
    MAT_CM_FUEL_LPG = "MAT/CM/FUEL/LPG", "Matériel", "Consommable", "Gaz de Pétrole Liquéfié"
    MAT_CM_FUEL_NATGAS = "MAT/CM/FUEL/NATGAS", "Matériel", "Consommable", "Gaz Naturel"
    MAT_CM_FUEL_PETROL = "MAT/CM/FUEL/PETROL", "Matériel", "Consommable", "Essence"
    MAT_CM_MEDICN_1STAID = "MAT/CM/MEDICN/1STAID", "Matériel", "Consommable", "Premiers Soins"
    MAT_CM_MEDICN_AMPHTM = "MAT/CM/MEDICN/AMPHTM", "Matériel", "Consommable", "Amphétamine"
    MAT_CM_MEDICN_BLOOD = "MAT/CM/MEDICN/BLOOD", "Matériel", "Consommable", "Sang"
    MAT_CM_MEDICN_BNDDR = "MAT/CM/MEDICN/BNDDR", "Matériel", "Consommable", "Bandages/pansements"
    MAT_CM_MEDICN_KTMINE = "MAT/CM/MEDICN/KTMINE", "Matériel", "Consommable", "Kétamine"
    MAT_CM_MEDICN_MORFIN = "MAT/CM/MEDICN/MORFIN", "Matériel", "Consommable", "Morphine"
    MAT_CM_MEDICN_WTRMED = "MAT/CM/MEDICN/WTRMED", "Matériel", "Consommable", "Eau, propre à un usage médical"
    MAT_CM_PPE_CBRNKIT = "MAT/CM/PPE/CBRNKIT", "Matériel", "Consommable", "Kit CBRN"
    MAT_CM_PPE_CLOTH = "MAT/CM/PPE/CLOTH", "Matériel", "Consommable", "Vêtements de Protection"
    MAT_CM_PPE_RESP = "MAT/CM/PPE/RESP", "Matériel", "Consommable", "Protection Respiratoire"
    MAT_CM_PPE_SURCOT = "MAT/CM/PPE/SURCOT", "Matériel", "Consommable", "Surcot"
    MAT_CM_PPE_CLOTH_CHEMCL = "MAT/CM/PPE/CLOTH/CHEMCL", "Matériel", "Consommable", "Vêtements de Protection Chimique"
    MAT_CM_PPE_CLOTH_FFCLO = (
        "MAT/CM/PPE/CLOTH/FFCLO",
        "Matériel",
        "Consommable",
        "Vêtements contre les Incendies de Forêt (y compris un type spécial de bottes et de casques)",
    )
    MAT_CM_PPE_CLOTH_FKIT = "MAT/CM/PPE/CLOTH/FKIT", "Matériel", "Consommable", "Kit Anti-incendie"
    MAT_CM_PPE_CLOTH_CHEMCL_CHEMB = "MAT/CM/PPE/CLOTH/CHEMCL/CHEMB", "Matériel", "Consommable", "Bottes Chimiques"
    MAT_CM_PPE_CLOTH_CHEMCL_CHEMG = "MAT/CM/PPE/CLOTH/CHEMCL/CHEMG", "Matériel", "Consommable", "Gants Chimiques"
    MAT_CM_PPE_CLOTH_CHEMCL_GASSU = "MAT/CM/PPE/CLOTH/CHEMCL/GASSU", "Matériel", "Consommable", "Combi-étanche au gaz"
    MAT_CM_PPE_CLOTH_CHEMCL_LIQSU = (
        "MAT/CM/PPE/CLOTH/CHEMCL/LIQSU",
        "Matériel",
        "Consommable",
        "Combi-étanche aux liquides",
    )
    MAT_CM_PPE_CLOTH_CHEMCL_SPLASU = (
        "MAT/CM/PPE/CLOTH/CHEMCL/SPLASU",
        "Matériel",
        "Consommable",
        "Combi-étanche aux éclaboussures",
    )
    MAT_CM_PPE_CLOTH_CHEMCL_TEMPSU = (
        "MAT/CM/PPE/CLOTH/CHEMCL/TEMPSU",
        "Matériel",
        "Consommable",
        "Tissu de Protection Haute Température",
    )
    MAT_EQ_CBRN = "MAT/EQ/CBRN", "Matériel", "Équipement", "Équipement CBRN"
    MAT_EQ_ELC = "MAT/EQ/ELC", "Matériel", "Équipement", "Équipement Électronique"
    MAT_EQ_ENG = "MAT/EQ/ENG", "Matériel", "Équipement", "Équipement d'Ingénierie"
    """Matériel du génie, de travaux et d'intervention."""
    MAT_EQ_OTH = "MAT/EQ/OTH", "Matériel", "Équipement", "Autre Équipement"
    MAT_EQ_POLICE = "MAT/EQ/POLICE", "Matériel", "Équipement", "Équipement Spécifique de la Police"
    MAT_EQ_CBRN_ABICHM = (
        "MAT/EQ/CBRN/ABICHM",
        "Matériel",
        "Équipement",
        "Détecteur Automatique de Produits Chimiques et Biologiques",
    )
    MAT_EQ_CBRN_ABIDET = "MAT/EQ/CBRN/ABIDET", "Matériel", "Équipement", "Détecteur Automatique de Produits Biologiques"
    MAT_EQ_CBRN_ACHDET = "MAT/EQ/CBRN/ACHDET", "Matériel", "Équipement", "Détecteur Automatique de Produits Chimiques"
    MAT_EQ_CBRN_ARDDET = "MAT/EQ/CBRN/ARDDET", "Matériel", "Équipement", "Détecteur Automatique de Radiations"
    MAT_EQ_CBRN_BIOINT = "MAT/EQ/CBRN/BIOINT", "Matériel", "Équipement", "Détecteur Biologique Intégré"
    MAT_EQ_CBRN_BIOSTO = (
        "MAT/EQ/CBRN/BIOSTO",
        "Matériel",
        "Équipement",
        "Système de Détection à Distance de Produits Biologiques",
    )
    MAT_EQ_CBRN_CBRNDEC = "MAT/EQ/CBRN/CBRNDEC", "Matériel", "Équipement", "Véhicule de Décontamination CBRN"
    MAT_EQ_CBRN_CBRNREC = "MAT/EQ/CBRN/CBRNREC", "Matériel", "Équipement", "Véhicule de Reconnaissance CBRN"
    MAT_EQ_CBRN_CHMMON = "MAT/EQ/CBRN/CHMMON", "Matériel", "Équipement", "Moniteur de Produits Chimiques"
    MAT_EQ_CBRN_MSSPTR = "MAT/EQ/CBRN/MSSPTR", "Matériel", "Équipement", "Spectromètre de Masse"
    MAT_EQ_CBRN_RDSPTR = "MAT/EQ/CBRN/RDSPTR", "Matériel", "Équipement", "Spectromètre de Radiations"
    MAT_EQ_ELC_AMTRAD = "MAT/EQ/ELC/AMTRAD", "Matériel", "Équipement", "Dispositif de Radio Amateur"
    MAT_EQ_ELC_C3I = "MAT/EQ/ELC/C3I", "Matériel", "Équipement", "C3I"
    """Commandement, conduite, transmissions et renseignement."""
    MAT_EQ_ELC_COMSYS = "MAT/EQ/ELC/COMSYS", "Matériel", "Équipement", "Système de Communication"
    MAT_EQ_ELC_COMVEH = "MAT/EQ/ELC/COMVEH", "Matériel", "Équipement", "Véhicule de Communication"
    MAT_EQ_ELC_MULTIRE = (
        "MAT/EQ/ELC/MULTIRE",
        "Matériel",
        "Équipement",
        "Dispositif d'Enregistrement Multimédia (et équipement de transmission, y compris la vidéosurveillance)",
    )
    MAT_EQ_ELC_NAV = "MAT/EQ/ELC/NAV", "Matériel", "Équipement", "Navigation"
    MAT_EQ_ELC_NAVRAD = "MAT/EQ/ELC/NAVRAD", "Matériel", "Équipement", "Radar de Navigation"
    MAT_EQ_ELC_OTH = "MAT/EQ/ELC/OTH", "Matériel", "Équipement", "Autre (à suivre)"
    MAT_EQ_ELC_POWGN = "MAT/EQ/ELC/POWGN", "Matériel", "Équipement", "Générateur d'Énergie"
    MAT_EQ_ELC_RIDD = "MAT/EQ/ELC/RIDD", "Matériel", "Équipement", "Dispositif de Détection à Distance des Intrusions"
    MAT_EQ_ELC_SEN = "MAT/EQ/ELC/SEN", "Matériel", "Équipement", "Capteur"
    MAT_EQ_ELC_SONAR = (
        "MAT/EQ/ELC/SONAR",
        "Matériel",
        "Équipement",
        "Sonar - Système de Navigation et de Localisation par Son",
    )
    MAT_EQ_ELC_THIMC = "MAT/EQ/ELC/THIMC", "Matériel", "Équipement", "Caméras d'Images Thermiques"
    MAT_EQ_ELC_VIBRA = "MAT/EQ/ELC/VIBRA", "Matériel", "Équipement", "Vibraphone"
    """Détecteur acoustique de personnes ensevelies."""
    MAT_EQ_ELC_COMSYS_MEGPHN = "MAT/EQ/ELC/COMSYS/MEGPHN", "Matériel", "Équipement", "Mégaphone"
    MAT_EQ_ELC_COMSYS_PAGER = "MAT/EQ/ELC/COMSYS/PAGER", "Matériel", "Équipement", "Système de Pager"
    MAT_EQ_ELC_COMSYS_PMRRDIO = "MAT/EQ/ELC/COMSYS/PMRRDIO", "Matériel", "Équipement", "Système de Radio PMR"
    MAT_EQ_ELC_COMSYS_PUBADD = "MAT/EQ/ELC/COMSYS/PUBADD", "Matériel", "Équipement", "Système de Sonorisation"
    MAT_EQ_ELC_COMSYS_RDBRCT = "MAT/EQ/ELC/COMSYS/RDBRCT", "Matériel", "Équipement", "Équipement de Radiodiffusion"
    MAT_EQ_ENG_BRIDGG = "MAT/EQ/ENG/BRIDGG", "Matériel", "Équipement", "Pontage"
    MAT_EQ_ENG_CNSTVE = "MAT/EQ/ENG/CNSTVE", "Matériel", "Équipement", "Véhicule de Construction"
    MAT_EQ_ENG_CONST = "MAT/EQ/ENG/CONST", "Matériel", "Équipement", "Construction"
    MAT_EQ_ENG_DOZER = "MAT/EQ/ENG/DOZER", "Matériel", "Équipement", "Bulldozer"
    MAT_EQ_ENG_ERTHMV = "MAT/EQ/ENG/ERTHMV", "Matériel", "Équipement", "Engin de Terrassement"
    MAT_EQ_ENG_FIRFGT = "MAT/EQ/ENG/FIRFGT", "Matériel", "Équipement", "Extinction d'Incendie"
    MAT_EQ_ENG_INTEL = "MAT/EQ/ENG/INTEL", "Matériel", "Équipement", "Équipement de Renseignement (surveillance, etc.)"
    MAT_EQ_ENG_MINECL = "MAT/EQ/ENG/MINECL", "Matériel", "Équipement", "Déminage"
    MAT_EQ_ENG_MINEDT = "MAT/EQ/ENG/MINEDT", "Matériel", "Équipement", "Détection de Mines"
    MAT_EQ_ENG_MINEMR = "MAT/EQ/ENG/MINEMR", "Matériel", "Équipement", "Balisage de Champ de Mines"
    MAT_EQ_ENG_WPNPRT = "MAT/EQ/ENG/WPNPRT", "Matériel", "Équipement", "Armes et Protection contre les Armes"
    MAT_EQ_ENG_FIRFGT_BRHTAP = "MAT/EQ/ENG/FIRFGT/BRHTAP", "Matériel", "Équipement", "Appareil de Respiration"
    MAT_EQ_ENG_FIRFGT_CEAR = "MAT/EQ/ENG/FIRFGT/CEAR", "Matériel", "Équipement", "Cellule d'Assistance Respiratoire"
    MAT_EQ_ENG_FIRFGT_CEC = "MAT/EQ/ENG/FIRFGT/CEC", "Matériel", "Équipement", "Cellule de Compression"
    MAT_EQ_ENG_FIRFGT_CECH = "MAT/EQ/ENG/FIRFGT/CECH", "Matériel", "Équipement", "Cellule d'Intervention Chimique"
    MAT_EQ_ENG_FIRFGT_CEEV = "MAT/EQ/ENG/FIRFGT/CEEV", "Matériel", "Équipement", "Cellule d'Éclairage et de Ventilation"
    MAT_EQ_ENG_FIRFGT_CEM = "MAT/EQ/ENG/FIRFGT/CEM", "Matériel", "Équipement", "Cellule d'Émulsion"
    MAT_EQ_ENG_FIRFGT_CEPC = (
        "MAT/EQ/ENG/FIRFGT/CEPC",
        "Matériel",
        "Équipement",
        "Cellule de Commandement et de Contrôle",
    )
    MAT_EQ_ENG_FIRFGT_CEPO = "MAT/EQ/ENG/FIRFGT/CEPO", "Matériel", "Équipement", "Cellule de Poudre"
    MAT_EQ_ENG_FIRFGT_CEPOL = "MAT/EQ/ENG/FIRFGT/CEPOL", "Matériel", "Équipement", "Cellule Antipollution"
    MAT_EQ_ENG_FIRFGT_CER = "MAT/EQ/ENG/FIRFGT/CER", "Matériel", "Équipement", "Cellule d'Intervention en Radioactivité"
    MAT_EQ_ENG_FIRFGT_CESD = "MAT/EQ/ENG/FIRFGT/CESD", "Matériel", "Équipement", "Cellule de Sauvetage et de Déblai"
    MAT_EQ_ENG_FIRFGT_GRDMON = "MAT/EQ/ENG/FIRFGT/GRDMON", "Matériel", "Équipement", "Moniteur au Sol"
    """Lance canon posée au sol."""
    MAT_EQ_ENG_FIRFGT_MPR = "MAT/EQ/ENG/FIRFGT/MPR", "Matériel", "Équipement", "Pompe motorisée sur une Remorque"
    MAT_EQ_ENG_FIRFGT_RAR = "MAT/EQ/ENG/FIRFGT/RAR", "Matériel", "Équipement", "Poste Médical Avancé"
    MAT_EQ_ENG_FIRFGT_UMIR = "MAT/EQ/ENG/FIRFGT/UMIR", "Matériel", "Équipement", "Unité Mobile d'Intervention Chimique"
    MAT_EQ_ENG_FIRFGT_VAMUR = (
        "MAT/EQ/ENG/FIRFGT/VAMUR",
        "Matériel",
        "Équipement",
        "Unité Mobile d'Intervention en Radioactivité",
    )
    MAT_EQ_ENG_INTEL_CAMERA = "MAT/EQ/ENG/INTEL/CAMERA", "Matériel", "Équipement", "Caméra"
    MAT_EQ_ENG_INTEL_CCTVCM = "MAT/EQ/ENG/INTEL/CCTVCM", "Matériel", "Équipement", "Caméra de Vidéosurveillance"
    MAT_EQ_ENG_INTEL_CDVDOG = "MAT/EQ/ENG/INTEL/CDVDOG", "Matériel", "Équipement", "Chien de Cadavre"
    """Chien de recherche de restes humains."""
    MAT_EQ_ENG_INTEL_FSPDCM = "MAT/EQ/ENG/INTEL/FSPDCM", "Matériel", "Équipement", "Caméra de Vitesse Fixe"
    MAT_EQ_ENG_INTEL_FTFLCM = "MAT/EQ/ENG/INTEL/FTFLCM", "Matériel", "Équipement", "Caméra de Feu Rouge Fixe"
    MAT_EQ_ENG_INTEL_PSPDCM = "MAT/EQ/ENG/INTEL/PSPDCM", "Matériel", "Équipement", "Caméra de Vitesse Portable"
    MAT_EQ_ENG_INTEL_TCKDOG = "MAT/EQ/ENG/INTEL/TCKDOG", "Matériel", "Équipement", "Chien de Poursuite"
    MAT_EQ_ENG_WPNPRT_BALVST = "MAT/EQ/ENG/WPNPRT/BALVST", "Matériel", "Équipement", "Gilet Pare-balles"
    MAT_EQ_ENG_WPNPRT_BATON = "MAT/EQ/ENG/WPNPRT/BATON", "Matériel", "Équipement", "Matraque"
    MAT_EQ_ENG_WPNPRT_ENFDOG = (
        "MAT/EQ/ENG/WPNPRT/ENFDOG",
        "Matériel",
        "Équipement",
        "Chien de Maintien de l'Ordre Public",
    )
    MAT_EQ_ENG_WPNPRT_FIREARM = "MAT/EQ/ENG/WPNPRT/FIREARM", "Matériel", "Équipement", "Arme à Feu"
    MAT_EQ_ENG_WPNPRT_HNDCUF = "MAT/EQ/ENG/WPNPRT/HNDCUF", "Matériel", "Équipement", "Menottes"
    MAT_EQ_ENG_WPNPRT_OFFPRT = "MAT/EQ/ENG/WPNPRT/OFFPRT", "Matériel", "Équipement", "Protection de l'Officier"
    MAT_EQ_ENG_WPNPRT_PRSCNT = "MAT/EQ/ENG/WPNPRT/PRSCNT", "Matériel", "Équipement", "Contrôle des Prisonniers"
    MAT_EQ_OTH_BLNKT = "MAT/EQ/OTH/BLNKT", "Matériel", "Équipement", "Couverture"
    MAT_EQ_OTH_CONTNR = "MAT/EQ/OTH/CONTNR", "Matériel", "Équipement", "Conteneur"
    MAT_EQ_OTH_CUTING = "MAT/EQ/OTH/CUTING", "Matériel", "Équipement", "Équipement de Coupe"
    MAT_EQ_OTH_TANK = "MAT/EQ/OTH/TANK", "Matériel", "Équipement", "Réservoir"
    MAT_EQ_OTH_TENT = "MAT/EQ/OTH/TENT", "Matériel", "Équipement", "Tente"
    MAT_EQ_OTH_WATPUR = "MAT/EQ/OTH/WATPUR", "Matériel", "Équipement", "Purificateur d'Eau"
    MAT_EQ_POLICE_BRTEST = "MAT/EQ/POLICE/BRTEST", "Matériel", "Équipement", "Contrôle Routier — Test d'Alcoolémie"
    MAT_EQ_POLICE_CONE = "MAT/EQ/POLICE/CONE", "Matériel", "Équipement", "Contrôle Routier — Cône"
    MAT_EQ_POLICE_LAMP = "MAT/EQ/POLICE/LAMP", "Matériel", "Équipement", "Contrôle Routier — Lampe"
    MAT_EQ_POLICE_STINGER = "MAT/EQ/POLICE/STINGER", "Matériel", "Équipement", "Contrôle Routier — Herse"
    MAT_EQ_POLICE_TORCH = "MAT/EQ/POLICE/TORCH", "Matériel", "Équipement", "Lampe-Torche"
    MAT_EQ_POLICE_UNFRMC = "MAT/EQ/POLICE/UNFRMC", "Matériel", "Équipement", "Article d'Uniforme — Vêtement"
    MAT_EQ_POLICE_UNFRMN = "MAT/EQ/POLICE/UNFRMN", "Matériel", "Équipement", "Article d'Uniforme — Non Vêtement"
    MAT_VEH_AIRCRF = "MAT/VEH/AIRCRF", "Matériel", "Véhicule", "Avion"
    """Tout aéronef, avion ou hélicoptère."""
    MAT_VEH_HORSE = "MAT/VEH/HORSE", "Matériel", "Véhicule", "Cheval"
    MAT_VEH_RAILVE = "MAT/VEH/RAILVE", "Matériel", "Véhicule", "Véhicules à Wagons"
    """Matériel circulant sur rail."""
    MAT_VEH_ROADVE = "MAT/VEH/ROADVE", "Matériel", "Véhicule", "Véhicules Routiers"
    MAT_VEH_VESSEL = "MAT/VEH/VESSEL", "Matériel", "Véhicule", "Navires"
    MAT_VEH_AIRCRF_AIRTRS = "MAT/VEH/AIRCRF/AIRTRS", "Matériel", "Véhicule", "Transport Aérien"
    MAT_VEH_AIRCRF_CMDCTL = "MAT/VEH/AIRCRF/CMDCTL", "Matériel", "Véhicule", "Avion de Commandement et de Contrôle"
    MAT_VEH_AIRCRF_HEL = "MAT/VEH/AIRCRF/HEL", "Matériel", "Véhicule", "Hélicoptère"
    MAT_VEH_AIRCRF_HELCMD = (
        "MAT/VEH/AIRCRF/HELCMD",
        "Matériel",
        "Véhicule",
        "Hélicoptère de Commandement et de Contrôle",
    )
    MAT_VEH_AIRCRF_HELMED = "MAT/VEH/AIRCRF/HELMED", "Matériel", "Véhicule", "Hélicoptère d'Évacuation Médicale"
    MAT_VEH_AIRCRF_HELREC = "MAT/VEH/AIRCRF/HELREC", "Matériel", "Véhicule", "Hélicoptère de Reconnaissance"
    MAT_VEH_AIRCRF_MEDEVC = "MAT/VEH/AIRCRF/MEDEVC", "Matériel", "Véhicule", "Avion d'Évacuation Médicale"
    MAT_VEH_AIRCRF_PLANE = "MAT/VEH/AIRCRF/PLANE", "Matériel", "Véhicule", "Avion"
    """Aéronef à voilure fixe."""
    MAT_VEH_AIRCRF_POLHEL = "MAT/VEH/AIRCRF/POLHEL", "Matériel", "Véhicule", "Hélicoptère de Police"
    MAT_VEH_AIRCRF_RECCE = "MAT/VEH/AIRCRF/RECCE", "Matériel", "Véhicule", "Avion de Reconnaissance"
    MAT_VEH_AIRCRF_SAR = "MAT/VEH/AIRCRF/SAR", "Matériel", "Véhicule", "Avion de Recherche et de Sauvetage"
    MAT_VEH_AIRCRF_TANKER = "MAT/VEH/AIRCRF/TANKER", "Matériel", "Véhicule", "Avion-citerne"
    MAT_VEH_AIRCRF_UAV = "MAT/VEH/AIRCRF/UAV", "Matériel", "Véhicule", "Véhicule aérien sans pilote"
    MAT_VEH_RAILVE_LCMDSE = "MAT/VEH/RAILVE/LCMDSE", "Matériel", "Véhicule", "Locomotive, Diesel/Électrique"
    MAT_VEH_RAILVE_LCMDSL = "MAT/VEH/RAILVE/LCMDSL", "Matériel", "Véhicule", "Locomotive Diesel"
    MAT_VEH_RAILVE_LCMELC = "MAT/VEH/RAILVE/LCMELC", "Matériel", "Véhicule", "Locomotive Électrique"
    MAT_VEH_RAILVE_LCMSTM = "MAT/VEH/RAILVE/LCMSTM", "Matériel", "Véhicule", "Locomotive à Vapeur"
    MAT_VEH_RAILVE_LCMTND = "MAT/VEH/RAILVE/LCMTND", "Matériel", "Véhicule", "Locomotive à Tender"
    MAT_VEH_RAILVE_LCMTVE = "MAT/VEH/RAILVE/LCMTVE", "Matériel", "Véhicule", "Locomotive"
    MAT_VEH_RAILVE_RLDEQP = "MAT/VEH/RAILVE/RLDEQP", "Matériel", "Véhicule", "Équipement Ferroviaire"
    MAT_VEH_RAILVE_RLLSTK = "MAT/VEH/RAILVE/RLLSTK", "Matériel", "Véhicule", "Matériel Roulant"
    MAT_VEH_RAILVE_TRAM = "MAT/VEH/RAILVE/TRAM", "Matériel", "Véhicule", "Tramway"
    MAT_VEH_RAILVE_WGNART = "MAT/VEH/RAILVE/WGNART", "Matériel", "Véhicule", "Wagon Transporteur Articulé"
    MAT_VEH_RAILVE_WGNBRK = "MAT/VEH/RAILVE/WGNBRK", "Matériel", "Véhicule", "Wagon de Frein"
    MAT_VEH_RAILVE_WGNCAR = "MAT/VEH/RAILVE/WGNCAR", "Matériel", "Véhicule", "Wagon de Transport de Voitures"
    MAT_VEH_RAILVE_WGNCRG = "MAT/VEH/RAILVE/WGNCRG", "Matériel", "Véhicule", "Wagon de Marchandises (à parois)"
    MAT_VEH_RAILVE_WGNCSS = (
        "MAT/VEH/RAILVE/WGNCSS",
        "Matériel",
        "Véhicule",
        "Wagon de Marchandises à Parois Coulissantes",
    )
    MAT_VEH_RAILVE_WGNCTL = "MAT/VEH/RAILVE/WGNCTL", "Matériel", "Véhicule", "Wagon de Bétail"
    MAT_VEH_RAILVE_WGNFLB = "MAT/VEH/RAILVE/WGNFLB", "Matériel", "Véhicule", "Wagon à Plateau"
    MAT_VEH_RAILVE_WGNFUL = "MAT/VEH/RAILVE/WGNFUL", "Matériel", "Véhicule", "Wagon, carburant en vrac"
    MAT_VEH_RAILVE_WGNHPR = "MAT/VEH/RAILVE/WGNHPR", "Matériel", "Véhicule", "Wagon, trémie"
    MAT_VEH_RAILVE_WGNISO = "MAT/VEH/RAILVE/WGNISO", "Matériel", "Véhicule", "Wagon, conteneur(s) ISO"
    MAT_VEH_RAILVE_WGNLQD = "MAT/VEH/RAILVE/WGNLQD", "Matériel", "Véhicule", "Wagon, liquide"
    MAT_VEH_RAILVE_WGNMNR = "MAT/VEH/RAILVE/WGNMNR", "Matériel", "Véhicule", "Wagon, minéral"
    MAT_VEH_RAILVE_WGNOPC = "MAT/VEH/RAILVE/WGNOPC", "Matériel", "Véhicule", "Wagon, conteneur ouvert"
    MAT_VEH_RAILVE_WGNPAS = "MAT/VEH/RAILVE/WGNPAS", "Matériel", "Véhicule", "Wagon, voyageurs"
    MAT_VEH_RAILVE_WGNRFG = "MAT/VEH/RAILVE/WGNRFG", "Matériel", "Véhicule", "Wagon, réfrigéré"
    MAT_VEH_RAILVE_WGNRPR = (
        "MAT/VEH/RAILVE/WGNRPR",
        "Matériel",
        "Véhicule",
        "Wagon, réparation et entretien de voies ferrées",
    )
    MAT_VEH_RAILVE_WGNSPP = "MAT/VEH/RAILVE/WGNSPP", "Matériel", "Véhicule", "Wagon, à usage spécial"
    MAT_VEH_RAILVE_WGNWAT = "MAT/VEH/RAILVE/WGNWAT", "Matériel", "Véhicule", "Wagon, eau potable"
    MAT_VEH_RAILVE_WGNWFL = "MAT/VEH/RAILVE/WGNWFL", "Matériel", "Véhicule", "Wagon, warflat"
    MAT_VEH_ROADVE_AMBUL = "MAT/VEH/ROADVE/AMBUL", "Matériel", "Véhicule", "Ambulance"
    MAT_VEH_ROADVE_AUTOMO = "MAT/VEH/ROADVE/AUTOMO", "Matériel", "Véhicule", "Automobile"
    MAT_VEH_ROADVE_BICYCL = "MAT/VEH/ROADVE/BICYCL", "Matériel", "Véhicule", "Bicyclette"
    MAT_VEH_ROADVE_BUS = "MAT/VEH/ROADVE/BUS", "Matériel", "Véhicule", "Autobus"
    MAT_VEH_ROADVE_CCTRCK = "MAT/VEH/ROADVE/CCTRCK", "Matériel", "Véhicule", "Camion tout-terrain"
    MAT_VEH_ROADVE_CRANE = "MAT/VEH/ROADVE/CRANE", "Matériel", "Véhicule", "Grue"
    MAT_VEH_ROADVE_FRFGTN = "MAT/VEH/ROADVE/FRFGTN", "Matériel", "Véhicule", "Lutte contre l'incendie"
    MAT_VEH_ROADVE_HETVEH = "MAT/VEH/ROADVE/HETVEH", "Matériel", "Véhicule", "Transport d'équipement lourd"
    MAT_VEH_ROADVE_MAINT = "MAT/VEH/ROADVE/MAINT", "Matériel", "Véhicule", "Entretien"
    MAT_VEH_ROADVE_MHVEH = "MAT/VEH/ROADVE/MHVEH", "Matériel", "Véhicule", "Manutention de matériel"
    MAT_VEH_ROADVE_MILUV = "MAT/VEH/ROADVE/MILUV", "Matériel", "Véhicule", "Utilitaire militaire"
    MAT_VEH_ROADVE_MOTCYC = "MAT/VEH/ROADVE/MOTCYC", "Matériel", "Véhicule", "Motocyclette"
    MAT_VEH_ROADVE_POD = "MAT/VEH/ROADVE/POD", "Matériel", "Véhicule", "Unité portable"
    """Cellule ou berce amovible."""
    MAT_VEH_ROADVE_POLICE = "MAT/VEH/ROADVE/POLICE", "Matériel", "Véhicule", "Véhicule de police"
    MAT_VEH_ROADVE_SEMI = "MAT/VEH/ROADVE/SEMI", "Matériel", "Véhicule", "Semi-remorque"
    MAT_VEH_ROADVE_TRACTR = "MAT/VEH/ROADVE/TRACTR", "Matériel", "Véhicule", "Tracteur"
    MAT_VEH_ROADVE_TRAILR = "MAT/VEH/ROADVE/TRAILR", "Matériel", "Véhicule", "Remorque"
    MAT_VEH_ROADVE_TRLBUS = "MAT/VEH/ROADVE/TRLBUS", "Matériel", "Véhicule", "Trolleybus"
    MAT_VEH_ROADVE_TRUCK = "MAT/VEH/ROADVE/TRUCK", "Matériel", "Véhicule", "Camion"
    MAT_VEH_ROADVE_FRFGTN_AERIAL = "MAT/VEH/ROADVE/FRFGTN/AERIAL", "Matériel", "Véhicule", "Appareils aériens"
    MAT_VEH_ROADVE_FRFGTN_BREATH = (
        "MAT/VEH/ROADVE/FRFGTN/BREATH",
        "Matériel",
        "Véhicule",
        "Support pour appareils respiratoires",
    )
    MAT_VEH_ROADVE_FRFGTN_C3 = (
        "MAT/VEH/ROADVE/FRFGTN/C3",
        "Matériel",
        "Véhicule",
        "Commande, contrôle et communications",
    )
    MAT_VEH_ROADVE_FRFGTN_FRF = (
        "MAT/VEH/ROADVE/FRFGTN/FRF",
        "Matériel",
        "Véhicule",
        "Véhicule de lutte contre l'incendie",
    )
    MAT_VEH_ROADVE_FRFGTN_HAZMAT = "MAT/VEH/ROADVE/FRFGTN/HAZMAT", "Matériel", "Véhicule", "Hazmat et CBRN"
    MAT_VEH_ROADVE_FRFGTN_OTHR = (
        "MAT/VEH/ROADVE/FRFGTN/OTHR",
        "Matériel",
        "Véhicule",
        "Autres types de véhicules de lutte contre l'incendie",
    )
    MAT_VEH_ROADVE_FRFGTN_PERCAR = "MAT/VEH/ROADVE/FRFGTN/PERCAR", "Matériel", "Véhicule", "Transport de personnel"
    MAT_VEH_ROADVE_FRFGTN_PUMP = "MAT/VEH/ROADVE/FRFGTN/PUMP", "Matériel", "Véhicule", "Véhicule de pompage"
    MAT_VEH_ROADVE_FRFGTN_RSC = "MAT/VEH/ROADVE/FRFGTN/RSC", "Matériel", "Véhicule", "Secours"
    MAT_VEH_ROADVE_POLICE_COMLIA = (
        "MAT/VEH/ROADVE/POLICE/COMLIA",
        "Matériel",
        "Véhicule",
        "Véhicule de liaison communautaire",
    )
    MAT_VEH_ROADVE_POLICE_DOGUNT = "MAT/VEH/ROADVE/POLICE/DOGUNT", "Matériel", "Véhicule", "Véhicule pour unité canine"
    MAT_VEH_ROADVE_POLICE_GENPUR = (
        "MAT/VEH/ROADVE/POLICE/GENPUR",
        "Matériel",
        "Véhicule",
        "Véhicule de gestion du trafic routier",
    )
    MAT_VEH_ROADVE_POLICE_HAZMAT = (
        "MAT/VEH/ROADVE/POLICE/HAZMAT",
        "Matériel",
        "Véhicule",
        "Véhicule de gestion de matières dangereuses",
    )
    MAT_VEH_ROADVE_POLICE_MBIKE = "MAT/VEH/ROADVE/POLICE/MBIKE", "Matériel", "Véhicule", "Moto de police"
    MAT_VEH_ROADVE_POLICE_PATROL = "MAT/VEH/ROADVE/POLICE/PATROL", "Matériel", "Véhicule", "Voiture de patrouille"
    MAT_VEH_ROADVE_POLICE_RSPONSE = "MAT/VEH/ROADVE/POLICE/RSPONSE", "Matériel", "Véhicule", "Voiture d'intervention"
    MAT_VEH_ROADVE_POLICE_TRAFFIC = (
        "MAT/VEH/ROADVE/POLICE/TRAFFIC",
        "Matériel",
        "Véhicule",
        "Véhicule de haute performance pour la gestion du trafic routier",
    )
    MAT_VEH_ROADVE_POLICE_TRANSIT = "MAT/VEH/ROADVE/POLICE/TRANSIT", "Matériel", "Véhicule", "Véhicule de transit"
    MAT_VEH_ROADVE_POLICE_VAN = "MAT/VEH/ROADVE/POLICE/VAN", "Matériel", "Véhicule", "Fourgon de police"
    MAT_VEH_VESSEL_AIRCAR = "MAT/VEH/VESSEL/AIRCAR", "Matériel", "Véhicule", "Porte-avions"
    MAT_VEH_VESSEL_AMPH = "MAT/VEH/VESSEL/AMPH", "Matériel", "Véhicule", "Amphibie"
    MAT_VEH_VESSEL_BARGE = "MAT/VEH/VESSEL/BARGE", "Matériel", "Véhicule", "Chaland"
    """Péniche ou barge fluviale."""
    MAT_VEH_VESSEL_BARSHP = "MAT/VEH/VESSEL/BARSHP", "Matériel", "Véhicule", "Navire de caserne"
    MAT_VEH_VESSEL_BRDGBT = "MAT/VEH/VESSEL/BRDGBT", "Matériel", "Véhicule", "Bateau de franchissement"
    MAT_VEH_VESSEL_CNTSHP = "MAT/VEH/VESSEL/CNTSHP", "Matériel", "Véhicule", "Navire porte-conteneurs"
    MAT_VEH_VESSEL_CSRSHP = "MAT/VEH/VESSEL/CSRSHP", "Matériel", "Véhicule", "Navire de réception de victimes"
    MAT_VEH_VESSEL_CSTSHP = "MAT/VEH/VESSEL/CSTSHP", "Matériel", "Véhicule", "Navire de transport de victimes"
    MAT_VEH_VESSEL_DPSMVS = "MAT/VEH/VESSEL/DPSMVS", "Matériel", "Véhicule", "Navire de plongée profonde"
    MAT_VEH_VESSEL_FERRY = "MAT/VEH/VESSEL/FERRY", "Matériel", "Véhicule", "Ferry"
    MAT_VEH_VESSEL_FIRBOT = "MAT/VEH/VESSEL/FIRBOT", "Matériel", "Véhicule", "Bateau de lutte contre l'incendie"
    MAT_VEH_VESSEL_FLTCRN = "MAT/VEH/VESSEL/FLTCRN", "Matériel", "Véhicule", "Grue flottante"
    MAT_VEH_VESSEL_FLTDRG = "MAT/VEH/VESSEL/FLTDRG", "Matériel", "Véhicule", "Dragueur flottant"
    MAT_VEH_VESSEL_FLTDRY = "MAT/VEH/VESSEL/FLTDRY", "Matériel", "Véhicule", "Cale sèche flottante"
    MAT_VEH_VESSEL_FREBLK = "MAT/VEH/VESSEL/FREBLK", "Matériel", "Véhicule", "Cargo en vrac, navire"
    MAT_VEH_VESSEL_FRELIQ = "MAT/VEH/VESSEL/FRELIQ", "Matériel", "Véhicule", "Cargo liquide, navire"
    MAT_VEH_VESSEL_HOSSHP = "MAT/VEH/VESSEL/HOSSHP", "Matériel", "Véhicule", "Navire hôpital"
    MAT_VEH_VESSEL_HOVCRF = "MAT/VEH/VESSEL/HOVCRF", "Matériel", "Véhicule", "Aéroglisseur"
    MAT_VEH_VESSEL_ICEBRK = "MAT/VEH/VESSEL/ICEBRK", "Matériel", "Véhicule", "Brise-glace"
    MAT_VEH_VESSEL_LAUNCH = "MAT/VEH/VESSEL/LAUNCH", "Matériel", "Véhicule", "Lance"
    """Vedette légère."""
    MAT_VEH_VESSEL_LGHTER = "MAT/VEH/VESSEL/LGHTER", "Matériel", "Véhicule", "Chaland"
    """Allège de chargement."""
    MAT_VEH_VESSEL_LNDCRF = "MAT/VEH/VESSEL/LNDCRF", "Matériel", "Véhicule", "Bateau de débarquement"
    MAT_VEH_VESSEL_MERSHP = "MAT/VEH/VESSEL/MERSHP", "Matériel", "Véhicule", "Navire marchand"
    MAT_VEH_VESSEL_MOBLS = "MAT/VEH/VESSEL/MOBLS", "Matériel", "Véhicule", "Navire de logistique mobile"
    MAT_VEH_VESSEL_OILER = "MAT/VEH/VESSEL/OILER", "Matériel", "Véhicule", "Pétrolier"
    """Ravitailleur à la mer."""
    MAT_VEH_VESSEL_PASSGR = "MAT/VEH/VESSEL/PASSGR", "Matériel", "Véhicule", "Navire de passagers"
    MAT_VEH_VESSEL_PATVES = "MAT/VEH/VESSEL/PATVES", "Matériel", "Véhicule", "Patrouilleur/coupeur de garde-côtière"
    MAT_VEH_VESSEL_POLSPD = "MAT/VEH/VESSEL/POLSPD", "Matériel", "Véhicule", "Bateau de police rapide"
    MAT_VEH_VESSEL_PRV = "MAT/VEH/VESSEL/PRV", "Matériel", "Véhicule", "Navire de récupération de la pollution"
    MAT_VEH_VESSEL_RAFT = "MAT/VEH/VESSEL/RAFT", "Matériel", "Véhicule", "Radeau"
    MAT_VEH_VESSEL_RPRSHP = "MAT/VEH/VESSEL/RPRSHP", "Matériel", "Véhicule", "Navire de réparation"
    MAT_VEH_VESSEL_SAILVS = "MAT/VEH/VESSEL/SAILVS", "Matériel", "Véhicule", "Voilier"
    MAT_VEH_VESSEL_SALSHP = "MAT/VEH/VESSEL/SALSHP", "Matériel", "Véhicule", "Navire de sauvetage"
    MAT_VEH_VESSEL_SMLLBO = "MAT/VEH/VESSEL/SMLLBO", "Matériel", "Véhicule", "Bateau, petit"
    MAT_VEH_VESSEL_SUBMAR = "MAT/VEH/VESSEL/SUBMAR", "Matériel", "Véhicule", "Sous-marin"
    MAT_VEH_VESSEL_TANKER = "MAT/VEH/VESSEL/TANKER", "Matériel", "Véhicule", "Pétrolier"
    """Navire-citerne."""
    MAT_VEH_VESSEL_TENDER = "MAT/VEH/VESSEL/TENDER", "Matériel", "Véhicule", "Navire de soutien"
    MAT_VEH_VESSEL_TUGBOT = "MAT/VEH/VESSEL/TUGBOT", "Matériel", "Véhicule", "Remorqueur"
    ORG_AMBUL = "ORG/AMBUL", "Organisation", "Ambulances"
    ORG_CIVP = "ORG/CIVP", "Organisation", "Protection civile"
    ORG_COASTG = "ORG/COASTG", "Organisation", "Agence maritime et des garde-côtes"
    """Garde-côtes."""
    ORG_DOCTOR = "ORG/DOCTOR", "Organisation", "Organisation médicale"
    ORG_ENVAGC = "ORG/ENVAGC", "Organisation", "Agence de l'environnement"
    ORG_FIRFS = "ORG/FIRFS", "Organisation", "Services d'incendie"
    ORG_GEND = "ORG/GEND", "Organisation", "Gendarmerie"
    ORG_HOSP = "ORG/HOSP", "Organisation", "Hôpitaux"
    ORG_IDCOM = "ORG/IDCOM", "Organisation", "Commission d'identification"
    ORG_LCRESF = "ORG/LCRESF", "Organisation", "Forum de résilience local"
    ORG_LOCAUT = "ORG/LOCAUT", "Organisation", "Autorité locale"
    ORG_MARAGC = "ORG/MARAGC", "Organisation", "Agence maritime et des garde-côtes"
    """Autorité chargée du sauvetage en mer."""
    ORG_METAGC = "ORG/METAGC", "Organisation", "Agence météorologique"
    ORG_MIL = "ORG/MIL", "Organisation", "Militaire"
    ORG_NGO = "ORG/NGO", "Organisation", "Organisation humanitaire non gouvernementale"
    ORG_POLCNG = "ORG/POLCNG", "Organisation", "Groupe consultatif de la communauté policière"
    ORG_POLICE = "ORG/POLICE", "Organisation", "Police"
    ORG_RGRESF = "ORG/RGRESF", "Organisation", "Forum régional de résilience"
    ORG_SPADPV = "ORG/SPADPV", "Organisation", "Fournisseurs de conseils spécialisés"
    ORG_TRS = "ORG/TRS", "Organisation", "Services de sauvetage technique"
    ORG_WATAGC = "ORG/WATAGC", "Organisation", "Fournisseurs d'eau"
