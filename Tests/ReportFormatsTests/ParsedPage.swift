import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A page read back as XML: its elements, ids, links and headings.
final class ParsedPage: NSObject, XMLParserDelegate {
    private(set) var isWellFormed = false
    private(set) var elements: [(name: String, attributes: [String: String])] = []
    private(set) var headings: [(level: Int, text: String)] = []
    private(set) var texts: [String] = []
    private var heading: (level: Int, text: String)?

    init(_ html: String) {
        super.init()
        let parser = XMLParser(data: Data(html.utf8))
        parser.delegate = self
        isWellFormed = parser.parse()
    }

    var ids: [String] { elements.compactMap { $0.attributes["id"] } }
    var links: [String] {
        elements.filter { $0.name == "a" }.compactMap { $0.attributes["href"] }
    }
    func attributes(of name: String) -> [[String: String]] {
        elements.filter { $0.name == name }.map(\.attributes)
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.append((name, attributes))
        if name.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()) { heading = (level, "") }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        texts.append(string)
        heading?.text += string
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        guard let heading, name == "h\(heading.level)" else { return }
        headings.append(heading)
        self.heading = nil
    }
}
