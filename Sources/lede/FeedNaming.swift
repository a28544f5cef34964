import Articles
import Exchange
import Store

extension Library {
  /// The feed the user means: by its number, its address or its title.
  func feed(named text: String) throws -> Feed {
    let feeds = try feeds()
    if let number = Int64(text), let found = feeds.first(where: { $0.id.rawValue == number }) { return found }
    if let id = try feed(at: AddressSecret(in: text)?.address ?? text), let found = feeds.first(where: { $0.id == id })
    {
      return found
    }
    let named = feeds.filter { $0.title.lowercased() == text.lowercased() }
    guard named.count <= 1 else {
      let numbers = named.map(\.id.description).joined(separator: ", ")
      throw Failure(message: "several feeds are called “\(text)”; name one by its number: \(numbers)", code: .noInput)
    }
    guard let found = named.first else {
      throw Failure(
        message: "there is no feed “\(text)”; lede feeds shows what is subscribed to", code: .noInput)
    }
    return found
  }
}
