import Testing

/// Below the documents' layer nothing looks outside: no disk, clock, environment, hash order or libm.
@Suite struct PurityTests {
    static let pureLayers = 0...4
    static let outside: [(pattern: String, what: String)] = [
        ("FileManager", "the disk"), ("FileHandle", "the disk"), ("(contentsOf: URL", "the disk"),
        ("Data(contentsOf", "the disk"), ("String(contentsOf", "the disk"),
        ("ProcessInfo", "the environment"), ("getenv", "the environment"), ("Date()", "the clock"),
        ("Date.now", "the clock"), ("ContinuousClock", "the clock"),
        ("SystemRandomNumberGenerator", "chance"),
        (".random(", "chance"), (".shuffled()", "chance"), (".randomElement(", "chance"),
        ("Hasher()", "hash order"),
        ("hashValue", "hash order"),
    ]
    static var transcendental: Regex<Substring> {
        /(?:^|[^\w.])(?:exp|log|log2|log10|log1p|expm1|pow|lgamma|tgamma|sin|cos|tan|erf|erfc|tanh)\(/
    }

    private var pureFiles: [SourceTree.File] {
        let pure = Set(SourceTree.modules.filter { Self.pureLayers.contains($0.layer) }.map(\.name))
        return SourceTree.sources.filter { pure.contains($0.module) }
    }

    @Test func theLowerLayersNeverLookOutside() {
        #expect(pureFiles.count > 50)
        for file in pureFiles {
            let code = file.code
            for (pattern, what) in Self.outside {
                #expect(!code.contains(pattern), "\(file.path) reaches \(what) by \(pattern)")
            }
        }
    }

    @Test func noTranscendentalOfTheCLibraryReachesAFigure() {
        for file in pureFiles where file.module != "GSLNumerics" && file.module != "PortableMath" {
            let found = file.code.firstMatch(of: Self.transcendental)
            #expect(found == nil, "\(file.path) calls \(found?.output ?? "")")
        }
    }

    @Test func theResourceBundleOfThePackageManagerIsNeverUsed() {
        let banned = "Bundle" + ".module"
        for file in SourceTree.sources + SourceTree.tests {
            #expect(
                !file.code.contains(banned), "\(file.path) uses \(banned), which fails once the binary moves")
        }
    }

    @Test func noFileStatesAnAbsolutePathOfAMachine() {
        let machine = ["/" + "work/", "/" + "root/", "/home" + "/", "/" + "opt/swift"]
        for file in SourceTree.sources + SourceTree.tests {
            for path in machine { #expect(!file.text.contains(path), "\(file.path) names \(path)") }
        }
    }
}
