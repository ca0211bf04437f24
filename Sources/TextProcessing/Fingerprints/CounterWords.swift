/// The vocabulary of lines that count and date, as token keys. Only lines made of nothing else are counters, so a word
/// that reports use too may stand here.
enum CounterWords {
    /// What is counted about a story or a page.
    static let counted = KeySet(
        words: """
            comments comment shares share views view likes like retweets replies reply votes vote reads read claps reactions
            followers viewed upvotes upvote downvotes points point participants participant answers answer posts post
            members subscribers listeners viewers plays stars star photos photo images pictures videos reviews review
            favorites favourites boosts reblogs notes watchers watching forks hits visits visitors bookmarks reposts downloads
            rating ratings score karma rank clicks messages reactions responses users guests online photo bids sold
            kommentare kommentar antworten antwort beiträge aufrufe teilnehmer stimmen bewertung bewertungen abonnenten bilder
            punkte sterne klicks commentaires commentaire réponses réponse vues avis abonnés messages j'aime
            comentarios comentario respuestas respuesta votos visitas vistas visualizaciones seguidores puntos valoraciones
            комментариев комментария комментарий комментарии ответов ответа ответ ответы просмотров просмотра просмотры
            голосов голоса оценок баллов лайков подписчиков сообщений участников
            commenti commento risposte voti visualizzazioni iscritti punti comentários respostas visualizações curtidas
            reacties antwoorden weergaven stemmen kommentarer visningar visninger svar röster stemmer
            komentarzy komentarze odpowiedzi wyświetleń głosów yorum görüntülenme beğeni
            """)

    /// May stand between a number and what it counts, or beside it.
    static let beside = KeySet(
        words: """
            new total user customer unread people others more times time and by of out from on the overall average
            neue insgesamt nouveaux nuevos всего новых
            """)

    /// Open a line that says when something was done.
    static let stampOpeners = KeySet(
        words: """
            updated published posted modified created edited active online seen refreshed checked generated
            aktualisiert veröffentlicht geändert stand erstellt publié modifié actualizado publicado modificado обновлено
            опубликовано изменено pubblicato aggiornato modificato atualizado bijgewerkt gepubliceerd uppdaterad publicerad
            opdateret publiceret oppdatert publisert zaktualizowano opublikowano güncellendi
            """)

    /// Make a number with a unit of time an age.
    static let ago = KeySet(words: "ago vor hace fa há назад geleden sedan siden temu önce il")

    static let units = KeySet(
        words: """
            hrs hours hour h hr mins min minutes minute m s sec secs seconds second d day days week weeks w month months mo
            year years y minuten stunde stunden tag tagen tage woche wochen monat monaten jahr jahren
            heure heures jour jours semaine semaines mois an ans hora horas minuto minutos día días semana semanas mes meses
            минут минуту минуты час часа часов день дня дней неделю недели недель месяц месяца месяцев
            ora ore minuti giorno giorni settimana settimane uur dagen dag weken timmar minuter dagar timer minutter dage
            minut godzin godziny dni
            """)

    /// Name a moment without a number, or with one.
    static let moments = KeySet(
        words: """
            january february march april may june july august september october november december
            jan feb mar apr jun jul aug sep sept oct nov dec
            monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
            ago now just today yesterday
            montag dienstag mittwoch donnerstag freitag samstag sonntag heute gestern
            lundi mardi mercredi jeudi vendredi samedi dimanche
            lunes martes miércoles jueves viernes sábado domingo hoy ayer
            понедельник вторник среда четверг пятница суббота воскресенье сегодня вчера
            januar februar märz mai juni juli oktober dezember
            janvier février mars avril juin juillet août septembre octobre novembre décembre
            enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
            января февраля марта апреля мая июня июля августа сентября октября ноября декабря
            gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
            """)

    /// The small words of date lines.
    static let joins = KeySet(
        words: """
            first last on at um am uhr vom the in as from edt est et pdt pst pt gmt utc cet cest bst ist msk mez mesz a m p pm
            date time zuletzt mis à jour le la las el de il y a в мск alle às den kl
            """)

    /// What a sentence of counting or of age is made of.
    static let strict = counted.union(beside).union(stampOpeners).union(ago).union(units).union(moments).union(joins)

    /// What a line of its own may have besides.
    static let loose = strict.union(FurnitureWords.labels).union(
        KeySet(
            words: """
                k this article story leave add no show hide all join lesezeit lectura lecture temps de reading load write
                """))

    /// Who is counted where an audience is.
    static let audience = KeySet(
        words: """
            people person persons others readers users visitors viewers members guests customers shoppers listeners fans
            subscribers followers buyers travellers travelers times personen leser nutzer besucher personnes lecteurs
            personas usuarios lectores человек человека пользователей читателей persone utenti pessoas mensen lezers
            """)

    /// What an audience does.
    static let attention = KeySet(
        words: """
            watching watched viewing viewed reading read looking seeing saw seen visiting visited browsing browsed liked like
            loved love shared sharing bought buying booked ordered saved bookmarked recommended recommend rated voted
            commented following followed joined listening listened playing played downloaded helpful clicked active online
            lesen gelesen sehen gesehen angesehen lisent regardent consultent vu lu aimé leyendo viendo visto leído
            читают читает смотрят смотрит прочитали leggendo guardando lendo vendo lezen bekijken
            """)

    /// Points at the page that the sentence stands on, or at the moment that it is read in.
    static let here = KeySet(
        words:
            "this it here online now page diesen dies das gerade jetzt cet ceci esto este ahora сейчас это эту questo ora agora isto deze dit nu helpful"
    )

    /// What else a sentence about an audience is made of.
    static let audienceFillers = KeySet(
        words: """
            are is have has had been was were be also currently right at to with this it that here the a in on last past of
            week month page article post story video item product listing thread topic property ad question answer photo image
            offer deal recipe podcast episode song book found and by
            sich an haben den artikel die seite ont ce moment en cette article están han artículo la página
            страницу статью stanno questa pagina articolo estão artigo zijn pagina
            """
    ).union(units).union(moments)
}
