public import Bilingual

/// Where visitors of the web shop come from.
public enum TrafficSource: String, Sendable, Hashable, CaseIterable {
    /// Customers who come by themselves.
    case direct
    /// Others who come by themselves, mostly by a search engine.
    case seo
    /// Ads on search engines, paid by the click.
    case sea
    /// Clicks on messages sent by name.
    case email
    /// Affiliates' sites.
    case affiliation
    /// Banners and videos.
    case display
    /// Social networks.
    case social
    /// Partners' sites.
    case partners

    /// The source in words.
    public var label: Text {
        switch self {
        case .direct: Text(fr: "accès direct", en: "direct")
        case .seo: Text(fr: "référencement naturel", en: "search (SEO)")
        case .sea: Text(fr: "annonces de recherche", en: "search ads (SEA)")
        case .email: Text(fr: "courriels", en: "e-mail")
        case .affiliation: Text(fr: "affiliés", en: "affiliates")
        case .display: Text(fr: "bannières et vidéos", en: "display")
        case .social: Text(fr: "réseaux sociaux", en: "social networks")
        case .partners: Text(fr: "partenaires", en: "partners’ sites")
        }
    }
}

extension Effect {
    /// Where the visitors that the effect brings come from, or nil for effects that bring none.
    public var trafficSource: TrafficSource? {
        if case .traffic(_, let source) = self { source } else { nil }
    }
}
