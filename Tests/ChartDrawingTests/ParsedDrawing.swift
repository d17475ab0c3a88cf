import ChartDrawing
import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A drawing read back: its box, its texts and what they are made of.
final class ParsedDrawing: NSObject, XMLParserDelegate {
    struct Text {
        let content: String
        let left: Double
        let right: Double
        let baseline: Double
    }

    private(set) var width = 0.0
    private(set) var height = 0.0
    private(set) var texts: [Text] = []
    private(set) var titles: [String] = []
    private(set) var elements: [String] = []
    private(set) var ids: [String] = []
    private(set) var coordinates: [Double] = []
    private(set) var isWellFormed = false
    private var fontSize = 0.0
    private var open: [(name: String, attributes: [String: String], content: String)] = []

    init(_ svg: String) {
        super.init()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = self
        isWellFormed = parser.parse()
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.append(name)
        if let id = attributes["id"] { ids.append(id) }
        if name == "svg" {
            let box = (attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
            (width, height) = box.count == 4 ? (box[2], box[3]) : (0, 0)
            fontSize = Double(attributes["font-size"] ?? "") ?? 0
        }
        for key in ["x", "y", "cx", "cy", "x1", "y1", "x2", "y2"] {
            if let value = attributes[key].flatMap(Double.init) { coordinates.append(value) }
        }
        open.append((name, attributes, ""))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if !open.isEmpty { open[open.count - 1].content += string }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        let element = open.removeLast()
        if name == "title" { titles.append(element.content) }
        guard name == "text" else { return }
        let weight = element.attributes["class"] == "strong" ? TextMeasure.boldness : 1
        let length = TextMeasure.width(element.content, size: fontSize) * weight
        let x = Double(element.attributes["x"] ?? "") ?? .nan
        let left =
            switch element.attributes["text-anchor"] {
            case "middle": x - length / 2
            case "end": x - length
            default: x
            }
        texts.append(
            Text(
                content: element.content, left: left, right: left + length,
                baseline: Double(element.attributes["y"] ?? "") ?? .nan))
    }
}
