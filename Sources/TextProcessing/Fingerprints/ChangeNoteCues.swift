/// How outlets say that a story was changed, as token keys.
enum ChangeNoteCues {
    /// Say it as a label at the start of a sentence.
    static let labels = Set(
        [
            "update", "updated", "updates", "correction", "corrections", "corrected", "corrects", "clarification",
            "clarified",
            "retraction", "retracted", "addendum", "amended", "erratum", "errata", "rectified", "edit", "edited",
            "developing",
            "aktualisierung", "aktualisiert", "korrektur", "korrigiert", "berichtigung", "nachtrag", "richtigstellung",
            "actualisation", "actualisé", "correctif", "rectificatif", "rectification", "erratum", "précision",
            "actualización",
            "actualizado", "actualizada", "corrección", "corregido", "rectificación", "aclaración", "обновлено",
            "обновление",
            "исправлено", "исправление", "уточнение", "уточнено", "дополнено", "поправка", "опровержение",
            "aggiornamento",
            "aggiornato", "correzione", "rettifica", "precisazione", "errata", "atualização", "atualizado", "correção",
            "errado",
            "retificação", "oppdatert", "uppdatering", "uppdaterad", "rättelse", "opdatering", "rettelse", "correctie",
            "aktualizacja", "sprostowanie", "aktualizace", "oprava", "оновлено", "виправлено", "güncelleme", "düzeltme",
        ].map { ReadingToken.key(folding: $0) })

    /// Open a note of change, whatever follows.
    static let formulas = phrases([
        "editor's note", "editors' note", "editor note", "a note to readers", "a note to our readers",
        "note to readers",
        "this story has been updated", "this story has been corrected", "this story was updated",
        "this story was corrected",
        "this article has been updated", "this article has been corrected", "this article was updated",
        "this article was amended", "this article was corrected", "this article has been amended",
        "this post has been updated",
        "this post has been corrected", "this post was updated", "this piece has been updated",
        "this report has been updated",
        "this report has been corrected", "this headline has been", "the headline has been", "the headline of this",
        "this story has been retracted", "this article has been retracted", "this story has been clarified",
        "this version corrects", "corrects", "an earlier version", "a previous version", "an earlier headline",
        "a previous headline", "we have updated", "we have corrected", "we've updated", "we regret the error",
        "anmerkung der redaktion", "anm. d. red.", "hinweis der redaktion", "in einer früheren version",
        "in einer früheren fassung", "dieser artikel wurde aktualisiert", "mise à jour", "mis à jour",
        "note de la rédaction", "une version précédente", "une version antérieure", "cet article a été",
        "nota del editor", "nota de la redacción", "nota de redacción", "fe de errores", "fe de erratas",
        "una versión anterior",
        "este artículo ha sido", "от редакции", "примечание редакции", "в предыдущей версии", "в более ранней версии",
        "материал обновлен", "новость дополнена", "nota della redazione", "una versione precedente", "nota do editor",
        "uma versão anterior", "redactioneel naschrift", "更新", "更正", "訂正", "编者按", "編輯按",
    ])

    /// Say it within the first dozen words of a sentence.
    static let inner = phrases([
        "earlier version of this", "previous version of this", "has been updated to", "has been corrected to",
        "was updated to", "was amended on", "was corrected on", "has been amended to", "has been updated with",
        "updated to reflect", "updated to include", "updated to add", "corrected to reflect", "regret the error",
        "has been retracted", "have retracted this", "we are retracting", "incorrectly stated",
        "previously stated incorrectly",
        "misstated", "wurde nachträglich", "a été mis à jour", "a été modifié", "ha sido actualizado",
        "ha sido corregido",
    ])

    private static func phrases(_ texts: [String]) -> [[UInt64]] {
        texts.map { ReadingText($0, recognisesFurniture: false).tokens.map(\.key) }
    }
}
