import Bilingual
import Reporting

/// A piece of HTML in which every text is escaped; only this type writes tags.
struct Markup: Sendable {
    let html: String

    /// A text, escaped.
    init(text: String) { html = Markup.escaped(text) }

    private init(raw: String) { html = raw }

    /// An element around pieces; attribute values are escaped.
    static func element(_ name: String, _ attributes: [(String, String)] = [], _ content: [Markup]) -> Markup
    {
        let written = attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
        return Markup(raw: "<\(name)\(written)>\(content.map(\.html).joined())</\(name)>")
    }

    /// A drawing that is already well-formed markup.
    static func drawing(_ svg: String) -> Markup { Markup(raw: svg) }

    /// Pieces one after the other.
    static func joined(_ pieces: [Markup], separator: String = "") -> Markup {
        Markup(raw: pieces.map(\.html).joined(separator: separator))
    }

    /// The text with `& < > " '` written as entities, and without characters that no page may hold.
    static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: if CellWording.isPrintable(scalar) { result.unicodeScalars.append(scalar) }
            }
        }
    }
}

/// Writes values as HTML: links to derivations, badges with their words, reasons of missing values.
struct CellMarkup {
    let wording: CellWording
    /// The anchors that exist; a link elsewhere is drawn as plain text.
    let anchors: Set<String>
    /// The number of each derivation, for readers on paper.
    let references: [String: Int]

    func callAsFunction(_ cell: Cell) -> Markup {
        switch cell {
        case .badge(let kind, let text): badge(kind, wording.text(text))
        case .gap(let inner, let effect): gap(inner, effect)
        case .missing(let reason): missing(wording.text(reason))
        case .link(let text, let anchor): link(Markup(text: wording.text(text)), to: anchor)
        case .figure(let inner, let anchor): link(self(inner), to: anchor)
        case .interval(let low, let high): interval(wording.bounds(low, high))
        default: Markup(text: wording.words(cell))
        }
    }

    /// A link with the number of the derivation that only paper shows; plain text if there is no such anchor.
    func link(_ content: Markup, to anchor: String) -> Markup {
        guard anchors.contains(anchor) else { return content }
        let number = references[anchor].map {
            [Markup.element("span", [("class", "reference")], [Markup(text: "\u{00A0}[\($0)]")])]
        }
        let style = references[anchor] == nil ? [] : [("class", "to-derivation")]
        return .element("a", [("href", "#\(anchor)")] + style, [content] + (number ?? []))
    }

    /// A state: a shape that differs without colour, and its words.
    func badge(_ kind: BadgeKind, _ words: String) -> Markup {
        let shape = Markup.element(
            "span", [("class", "shape"), ("aria-hidden", "true")], [Markup(text: kind.shape)])
        return .element("span", [("class", "badge \(kind.style)")], [shape, Markup(text: words)])
    }

    private func interval(_ bounds: [String]) -> Markup {
        .joined(
            [bounds[0], wording.upper(bounds[1])].map { bound in
                .element("span", [("class", "bound")], [Markup(text: bound)])
            }, separator: " ")
    }

    private func gap(_ inner: Cell, _ effect: Cell.Effect) -> Markup {
        let written = Markup(text: wording.gap(inner))
        let digits = if case .figure(_, let anchor) = inner { link(written, to: anchor) } else { written }
        let words: [Markup] =
            switch effect {
            case .favourable: [badge(.favourable, CellWording.favourable[wording.language])]
            case .unfavourable: [badge(.unfavourable, CellWording.unfavourable[wording.language])]
            case .neutral: []
            }
        return .element("span", [("class", "gap")], [digits] + words)
    }

    private func missing(_ reason: String) -> Markup {
        let dash = Markup.element(
            "span", [("class", "none")], [Markup(text: CellWording.noValue[wording.language])])
        let why = Markup.element("small", [], [Markup(text: reason)])
        return .element("span", [("class", "missing")], [dash, Markup(text: " "), why])
    }
}

extension BadgeKind {
    var shape: String {
        switch self {
        case .supported: "●"
        case .partlySupported: "◐"
        case .contradicted: "✕"
        case .notShown: "○"
        case .toBeRead: "◇"
        case .juryAlone: "□"
        case .favourable: "▲"
        case .unfavourable: "▼"
        case .neutral: "–"
        }
    }

    var style: String {
        switch self {
        case .supported, .favourable: "is-good"
        case .partlySupported: "is-part"
        case .contradicted, .unfavourable: "is-bad"
        case .notShown, .neutral: "is-none"
        case .toBeRead, .juryAlone: "is-person"
        }
    }
}
