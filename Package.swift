// swift-tools-version: 6.2
import PackageDescription

// The layers of Seuil, lowest first. A module may use modules of earlier rows only; its `uses` are all that
// it may import. `Tests/ArchitectureTests` reads this table and the bans of the design.
struct Module {
    let name: String
    var uses: [String] = []
    var resources = false
    var application = false
}

let layers: [[Module]] = [
    // 0 words and numbers
    [
        Module(name: "Quantities"),
        Module(name: "Bilingual", uses: ["Quantities"]),
    ],
    // 1 tools
    [
        Module(name: "Diagnostics", uses: ["Quantities", "Bilingual"]),
        Module(name: "Formulas", uses: ["Quantities", "Bilingual", "PortableMath"]),
        Module(name: "Documents", uses: ["Quantities", "Bilingual", "Diagnostics", "Yams"]),
        Module(name: "PortableMath"),
        Module(name: "Randomness", uses: ["PortableMath", "CPhilox"]),
        Module(name: "GSLNumerics", uses: ["PortableMath", "CGSL"]),
    ],
    // 2 domain
    [Module(name: "CaseModel", uses: ["Quantities", "Bilingual", "Diagnostics", "Documents"])],
    // 3 engine
    [
        Module(
            name: "Simulation", uses: ["Quantities", "Bilingual", "CaseModel", "PortableMath", "Randomness"])
    ],
    // 4 meaning
    [
        Module(
            name: "Figures",
            uses: [
                "Quantities", "Bilingual", "Diagnostics", "Documents", "Formulas", "CaseModel", "GSLNumerics",
            ], resources: true),
        Module(
            name: "Analysis",
            uses: [
                "Quantities", "Bilingual", "Formulas", "PortableMath", "Randomness", "CaseModel",
                "Simulation", "Figures", "GSLNumerics",
            ]),
        Module(
            name: "Criteria",
            uses: [
                "Quantities", "Bilingual", "Diagnostics", "Documents", "Formulas", "CaseModel", "Figures",
            ], resources: true),
    ],
    // 5 documents
    [
        Module(
            name: "CaseFiles",
            uses: [
                "Quantities", "Bilingual", "Diagnostics", "Documents", "Formulas", "CaseModel", "Figures",
                "Criteria", "CSodium",
            ], resources: true),
        Module(
            name: "Reporting",
            uses: [
                "Quantities", "Bilingual", "Diagnostics", "Documents", "CaseModel", "Formulas", "Figures",
                "Analysis",
                "Criteria",
            ]),
        Module(name: "ChartDrawing", uses: ["Quantities", "Bilingual"]),
        Module(
            name: "ReportFormats",
            uses: ["Quantities", "Bilingual", "Reporting", "ChartDrawing", "Mustache"], resources: true),
    ],
    // 6 use cases
    [
        Module(
            name: "Workbench",
            uses: [
                "Quantities", "Bilingual", "Diagnostics", "Documents", "Formulas", "CaseModel", "Simulation",
                "Figures", "Analysis", "Criteria", "CaseFiles", "Reporting", "ReportFormats", "GSLNumerics",
            ])
    ],
    // 7 applications
    [
        Module(
            name: "seuil",
            uses: ["Quantities", "Bilingual", "Diagnostics", "Figures", "Workbench", "ArgumentParser"],
            application: true)
    ],
]

// Libraries that are not ours, each with its exact version.
let packages: [Package.Dependency] = [
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
]
let products: [String: Target.Dependency] = [
    "Yams": .product(name: "Yams", package: "Yams"),
    "ArgumentParser": .product(name: "ArgumentParser", package: "swift-argument-parser"),
    "Mustache": .product(name: "Mustache", package: "swift-mustache"),
]
let systemLibraries: [Target] = [
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
]

// Our own loops in C, where Swift cannot choose the width of vectors when it runs.
let loops: [Target] = [.target(name: "CPhilox")]

// What tests may use beside the module they test.
let testUses: [String: [String]] = [
    "Architecture": ["Bilingual", "Diagnostics"],
    "Analysis": ["Documents"],
    "CaseFiles": ["Mutations", "Simulation"],
    "CaseModel": ["FixedChance"],
    "Documents": ["FixedChance"],
    "Figures": ["Randomness"],
    "Formulas": ["FixedChance"],
    "Law": [
        "Bilingual", "CaseFiles", "CaseModel", "Diagnostics", "Documents", "GSLNumerics", "Mutations",
        "Quantities", "Randomness", "Simulation",
    ],
    "Randomness": ["CGSL"],
]

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// Files beside tests that are no sources: golden pages, scripts.
let excluded: [String: [String]] = [
    "ChartDrawing": ["Golden"],
    "EndToEnd": ["recompute.awk", "customers.awk", "gaps.awk", "pool.awk"],
    "ReportFormats": ["Golden"],
]

func dependencies(_ names: [String]) -> [Target.Dependency] {
    names.map { products[$0] ?? .target(name: $0) }
}

let modules = layers.flatMap { $0 }
let targets: [Target] = modules.map { module in
    let resources: [Resource] = module.resources ? [.copy("Resources")] : []
    return module.application
        ? .executableTarget(
            name: module.name, dependencies: dependencies(module.uses), resources: resources,
            swiftSettings: strict)
        : .target(
            name: module.name, dependencies: dependencies(module.uses), resources: resources,
            swiftSettings: strict)
}

// Each module is tested by a target of its name; three more test the whole.
let tests: [Target] = (modules.filter { !$0.application }.map(\.name) + ["Architecture", "EndToEnd", "Law"])
    .map { name in
        let module = modules.first { $0.name == name }
        let uses = (module.map { [$0.name] + $0.uses } ?? []) + (testUses[name] ?? [])
        return .testTarget(
            name: "\(name)Tests", dependencies: dependencies(Set(uses).sorted()),
            exclude: excluded[name] ?? [], swiftSettings: strict)
    }

// Speeds, outside the layers: `make bench`.
let benchmarks: Target = .executableTarget(
    name: "benchmarks",
    dependencies: dependencies([
        "AllocationCount", "Analysis", "Bilingual", "CaseFiles", "CaseModel", "Documents", "Figures",
        "Formulas", "PortableMath", "Quantities", "Randomness", "Simulation",
    ]),
    path: "Tests/Benchmarks", swiftSettings: strict)

// Counts what the benchmarks ask the C library for; linked into nothing else.
let allocationCount: Target = .target(name: "AllocationCount", path: "Tests/AllocationCount")

// Random numbers for tests that need no address in chance.
let fixedChance: Target = .target(name: "FixedChance", path: "Tests/FixedChance", swiftSettings: strict)

// Accidents to files, shared by a test and by a longer trial: `make fuzz`.
let mutations: [Target] = [
    .target(
        name: "Mutations",
        dependencies: dependencies([
            "Bilingual", "CaseFiles", "CaseModel", "Diagnostics", "Documents", "Randomness",
        ]),
        path: "Tests/Mutations", swiftSettings: strict),
    .executableTarget(
        name: "fuzz", dependencies: dependencies(["CaseFiles", "Mutations"]), path: "Tests/Fuzz",
        swiftSettings: strict),
]

let package = Package(
    name: "Seuil",
    products: [.executable(name: "seuil", targets: ["seuil"])],
    dependencies: packages,
    targets: systemLibraries + loops + targets + tests + [benchmarks, allocationCount, fixedChance]
        + mutations,
    swiftLanguageModes: [.v6]
)
