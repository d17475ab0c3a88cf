import Foundation

/// A case and a plan as parts that can be taken away one by one, written as the files that people write.
struct Sketch {
    /// A key and what stands after its colon.
    struct Line {
        let key: String
        let text: String
        /// Whether the file can be read without it.
        let isOptional: Bool
    }

    /// One element of a section, or the keys of a section that holds one group.
    struct Element {
        var id: String?
        var lines: [Line]
    }

    struct Section {
        let key: String
        let isSingle: Bool
        var elements: [Element]
    }

    struct File {
        let name: String
        var header: [Line]
        var sections: [Section]

        var text: String {
            var lines = ["language: en"] + header.map { "\($0.key): \($0.text)" }
            for section in sections {
                if section.elements.isEmpty, section.isSingle { continue }
                lines.append(section.elements.isEmpty ? "\(section.key): []" : "\(section.key):")
                for element in section.elements {
                    let keys =
                        (element.id.map { ["id: \($0)"] } ?? [])
                        + element.lines.map { "\($0.key): \($0.text)" }
                    let marks = section.isSingle ? ["  ", "  "] : ["  - ", "    "]
                    lines += keys.enumerated().map { ($0 == 0 ? marks[0] : marks[1]) + $1 }
                }
            }
            return lines.joined(separator: "\n") + "\n"
        }
    }

    var files: [File]
    /// The file `actions.yaml`, taken as it is; nil where the shared kinds of action are used.
    var kinds: String?

    /// The whole as a person would read it: every file after its name.
    var description: String { files.map { "# \($0.name)\n\($0.text)" }.joined(separator: "\n") }

    /// Writes the files into a folder.
    func write(to folder: URL) throws {
        for file in files {
            let place = folder.appending(path: file.name)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.text.utf8).write(to: place)
        }
        try kinds.map { try Data($0.utf8).write(to: folder.appending(path: "actions.yaml")) }
    }

    /// Every sketch with one part less: an element, then an optional key.
    var smaller: [Sketch] {
        var found: [Sketch] = []
        for file in files.indices {
            for section in files[file].sections.indices where !files[file].sections[section].isSingle {
                for element in files[file].sections[section].elements.indices {
                    var less = self
                    less.files[file].sections[section].elements.remove(at: element)
                    found.append(less)
                }
            }
        }
        for file in files.indices {
            for section in files[file].sections.indices {
                for element in files[file].sections[section].elements.indices {
                    let lines = files[file].sections[section].elements[element].lines
                    for line in lines.indices where lines[line].isOptional {
                        var less = self
                        less.files[file].sections[section].elements[element].lines.remove(at: line)
                        found.append(less)
                    }
                }
            }
        }
        return found
    }

    /// The smallest sketch found, part by part, that still fails.
    func minimised(while fails: (Sketch) -> Bool) -> Sketch {
        var smallest = self
        var isShrinking = true
        while isShrinking {
            isShrinking = false
            for candidate in smallest.smaller where fails(candidate) {
                smallest = candidate
                isShrinking = true
                break
            }
        }
        return smallest
    }
}
