/// Headings of what follows an article without being part of it.
enum SectionHeading {
    enum Kind { case comments, other }

    /// What a heading's section holds, where the whole heading says so: "Top Rated Comments", "12 comments",
    /// "You may also like".
    static func kind(of heading: String) -> Kind? {
        guard heading.utf8.count <= 80 else { return nil }
        let words = heading.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
        let text = words.joined(separator: " ")
        if comments.contains(text) { return .comments }
        return others.contains(text) ? .other : nil
    }

    private static let comments = names(
        """
        comments|comment|top comments|top rated comments|all comments|reader comments|readers' comments|readers comments
        most recent comments|latest comments|recent comments|newest comments|user comments|your comments|comments on this post
        leave a comment|leave a reply|leave a response|post a comment|add a comment|write a comment|add your comment
        join the discussion|join the conversation|reader responses|responses|thoughts|replies|discussion|comments are closed
        kommentare|kommentar schreiben|kommentar hinterlassen|schreibe einen kommentar|leserkommentare|diskussion
        commentaires|laisser un commentaire|vos commentaires|comentarios|deja un comentario|deja una respuesta|comentários
        deixe um comentário|deixe uma resposta|commenti|lascia un commento|reacties|geef een reactie|plaats een reactie
        kommentarer|lämna en kommentar|legg igjen en kommentar|skriv en kommentar|komentarze|dodaj komentarz|komentáře
        комментарии|оставить комментарий|коментарі|yorumlar|bir yorum yazın|コメント|コメントを残す|评论|发表评论|評論|댓글|댓글 남기기
        التعليقات|اترك تعليقا|תגובות|σχόλια|bình luận|hozzászólások|kommentit
        """)

    private static let others = names(
        """
        related|related articles|related posts|related stories|related content|related news|related reading|related topics
        related links|related resources|related coverage|similar articles|similar posts|similar stories|read next|up next
        read more|read also|see also|more stories|more articles|more news|more posts|more like this|more to read|more to explore
        keep reading|continue reading|further reading|recommended|recommended for you|recommended reading|recommended articles
        recommended posts|recommended stories|you may also like|you might also like|you might like|you may like
        you may also be interested in|you might also be interested in|you may be interested in|you might be interested in
        we recommend|our recommendations|don't miss|editors' picks|editor's picks|editors picks|top stories|latest stories
        latest news|latest posts|latest articles|recent posts|recent articles|recent stories|recent news|popular posts
        most popular|most read|most viewed|trending|trending now|trending stories|popular articles|popular stories
        other articles|other posts|other stories|other news|explore more|discover more|more from the blog|from the blog
        about the author|about the authors|author bio|meet the author|about the writer|written by|about us|about this site
        newsletter|subscribe|sign up|stay connected|stay informed|stay up to date|stay in the loop|stay in touch|follow us
        subscribe to our newsletter|sign up for our newsletter|join our newsletter|get our newsletter|join our mailing list
        subscribe to our blog|subscribe to our mailing list|share this|share this article|share this post|share this story
        share|tags|categories|archives|search|navigation|blogroll|post navigation|leave feedback|was this helpful
        was this article helpful|was this page helpful|did you find this helpful|get in touch|contact us
        mehr zum thema|das könnte sie auch interessieren|das könnte dich auch interessieren|lesen sie auch|auch interessant
        weitere artikel|ähnliche artikel|ähnliche beiträge|meistgelesen|neueste beiträge|über den autor|über die autorin
        articles liés|articles similaires|à lire aussi|lire aussi|sur le même sujet|dans la même rubrique|les plus lus
        à propos de l'auteur|artículos relacionados|noticias relacionadas|te puede interesar|también te puede interesar
        lo más leído|lo más visto|entradas relacionadas|sobre el autor|artigos relacionados|notícias relacionadas
        leia também|veja também|mais lidas|você também pode gostar|posts relacionados|sobre o autor|articoli correlati
        potrebbe interessarti|potrebbe interessarti anche|leggi anche|i più letti|l'autore|gerelateerde artikelen
        lees ook|meest gelezen|over de auteur|relaterade artiklar|läs också|mest läst|les også|relaterte artikler|læs også
        powiązane artykuły|zobacz także|czytaj także|najnowsze wpisy|související články|čtěte také|читайте также
        похожие статьи|похожие записи|по теме|материалы по теме|об авторе|ilgili haberler|関連記事|おすすめ記事|人気記事
        相关文章|相关阅读|相關文章|延伸閱讀|관련 기사|관련 글|مقالات ذات صلة|מאמרים נוספים|σχετικά άρθρα|bài viết liên quan
        """)

    private static func names(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map(String.init))
    }
}
