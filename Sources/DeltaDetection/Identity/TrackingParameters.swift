import TextProcessing

/// Query parameters that say where a reader came from and nothing about what is read.
enum TrackingParameters {
    /// `parameter` is one `name=value` or `name` of a query.
    static func contains(_ parameter: Substring) -> Bool {
        let parts = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = ASCII.lowercased(String(parts[0]))
        if names.contains(name) || prefixes.contains(where: name.hasPrefix) { return true }
        return parts.count == 2 && ambiguous.contains(name) && channels.contains(ASCII.lowercased(String(parts[1])))
    }

    private static let prefixes = [
        "utm_", "at_", "pk_", "mtm_", "matomo_", "piwik_", "hsa_", "ns_", "mc_", "_hs", "oly_", "wt.", "wt_", "vero_",
        "ga_",
        "amp_", "guce_", "soc_", "trk_", "sc_", "ftcamp", "stm_", "itm_", "int_", "__hs", "s_kw", "sfmc_", "xtor",
    ]

    private static let names: Set<String> = [
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "yclid", "ysclid", "igshid",
        "igsh",
        "ttclid", "li_fat_id", "mkt_tok", "trk", "s_cid", "sr_share", "spm", "_ga", "_gl", "wprov", "guccounter", "ref",
        "ref_src", "ref_url", "referrer", "referer", "reflink", "cmpid", "cmp", "campaign_id", "instance_id",
        "segment_id",
        "regi_id", "user_id", "ocid", "icid", "intcid", "ito", "ncid", "ftag", "smid", "smtyp", "emc", "partner",
        "taid",
        "tblci", "dicbo", "obid", "obclick", "__twitter_impression", "amp", "outputtype", "usqp", "mod", "rss", "srnd",
        "sref", "traffic_source", "share", "shared", "sharetype", "sharedfrom", "share_id", "_openstat",
        "fb_action_ids",
        "fb_ref", "fb_source", "action_object_map", "bxid", "esrc", "mbid", "nsukey", "cvid", "ei", "sfns",
        "_branch_match_id",
        "rb_clickid", "wickedid", "epik", "zanpid", "smartlocker", "seid", "xing_share", "kuid", "snr", "feedtype",
        "feedname",
    ]

    /// Parameters that track only where they name a channel.
    private static let ambiguous: Set<String> = [
        "source", "src", "feed", "origin", "from", "via", "medium", "output", "format", "cid", "type", "c",
    ]

    private static let channels: Set<String> = [
        "rss", "rss2", "feed", "atom", "twitter", "facebook", "email", "newsletter", "whatsapp", "linkedin", "share",
        "amp",
        "mobile", "reddit", "telegram", "flipboard", "googlenews", "applenews", "social", "push", "app",
    ]
}
