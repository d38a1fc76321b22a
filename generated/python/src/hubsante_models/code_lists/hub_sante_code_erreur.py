"""HubSante.codeErreur : codeErreur

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import NumberedCodeList


class HubSanteCodeErreur(NumberedCodeList):
    """Familles d'erreurs que signale un RS-ERROR : un numéro, et le nom qui l'accompagne toujours. Recommandée par errorCode.statusCode, sans que le schéma s'y limite. Les numéros jusqu'à 699 viennent du hub ; à partir de 700, des systèmes raccordés."""

    DELIVERY_MODE_INCONSISTENCY = "100", "DELIVERY_MODE_INCONSISTENCY"
    """Le message n'a pas été publié en mode persistant."""
    NOT_ALLOWED_CONTENT_TYPE = "101", "NOT_ALLOWED_CONTENT_TYPE"
    """Le type de contenu n'est ni application/json ni application/xml."""
    UNRECOGNIZED_MESSAGE_FORMAT = "102", "UNRECOGNIZED_MESSAGE_FORMAT"
    """Le contenu n'a pas pu être lu comme un message."""
    SENDER_INCONSISTENCY = "200", "SENDER_INCONSISTENCY"
    """L'émetteur inscrit dans l'enveloppe n'est pas le compte qui publie."""
    INVALID_MESSAGE = "300", "INVALID_MESSAGE"
    """L'enveloppe ou le message ne suit pas son schéma."""
    SCHEMA_NOT_FOUND = "301", "SCHEMA_NOT_FOUND"
    """Le hub n'a pas de schéma pour ce message."""
    EXPIRED_MESSAGE_BEFORE_ROUTING = "400", "EXPIRED_MESSAGE_BEFORE_ROUTING"
    """L'envoi était périmé avant d'être acheminé."""
    DEAD_LETTER_QUEUED = "500", "DEAD_LETTER_QUEUED"
    """L'envoi s'est périmé dans la file du destinataire, sans avoir été lu."""
    UNROUTABLE_MESSAGE = "501", "UNROUTABLE_MESSAGE"
    """Aucune file ne peut recevoir l'envoi : destinataire inconnu, ou message non admis entre ces partenaires."""
    MESSAGE_CONVERSION_ERROR = "600", "MESSAGE_CONVERSION_ERROR"
    """La conversion du message vers la version du destinataire a échoué."""
    INTERNAL_CLIENT_ERROR = "700", "INTERNAL_CLIENT_ERROR"
    """Le système destinataire a rencontré une erreur interne."""
    CASE_ALREADY_EXISTS = "701", "CASE_ALREADY_EXISTS"
    """L'affaire que le message crée existe déjà chez le destinataire."""
    WRONG_MESSAGE_SEQUENCE = "702", "WRONG_MESSAGE_SEQUENCE"
    """Le message arrive hors de l'ordre prévu, par exemple une mise à jour avant la création."""
    UNKNOWN_SENDER = "703", "UNKNOWN_SENDER"
    """Le destinataire ne connaît pas l'émetteur."""
    INSUFFICIENT_DATA = "704", "INSUFFICIENT_DATA"
    """Il manque au destinataire des données pour traiter le message."""
