import Articles
import Typesetting

// From an address to a subscription.
extension State {
  mutating func askForAddress() {
    prompt = Prompt(.address, label: "Subscribe to")
  }

  mutating func askForOffers(at address: String) {
    guard !address.isEmpty else { return say("Nothing was typed, and nothing changed.") }
    offersAddress = address
    say("Looking for feeds at \(Columns.truncated(address, to: Self.quotedColumns))…")
    send(.feed(.findOffers(at: address)))
  }

  mutating func take(_ offers: [OfferedFeed], at address: String) {
    guard offersAddress == address, let first = offers.first else { return }
    offersAddress = nil
    message = nil
    if offers.count == 1 {
      ask(sectionFor: first)
    } else {
      dialog = .feed(.offers(offers, selected: 0))
    }
  }

  mutating func take(noOffers sentence: String, at address: String) {
    guard offersAddress == address else { return }
    offersAddress = nil
    say(sentence, isError: true)
  }

  /// Asks under which section a feed is to be listed.
  mutating func ask(sectionFor offer: OfferedFeed) {
    prompt = Prompt(.newSection(offer), label: "Section", offers: sectionOffers, present: Self.noSection)
  }

  mutating func subscribe(to offer: OfferedFeed, section: [String]) {
    send(.feed(.subscribe(to: offer, section: section.isEmpty ? nil : section)))
  }

  mutating func take(subscribed feed: Feed, isNew: Bool) {
    if focus == .feeds || scope != nil { loadFeeds() }
    guard isNew else { return say("You are subscribed to “\(feed.title)” already.") }
    send(.loadSections)
    let way = feed.address.hasPrefix("http://") ? " over http, which is not encrypted" : ""
    say("Subscribed to “\(feed.title)”\(way). Its articles are on their way.")
    refreshSoon(feed.id)
  }

  mutating func rename(_ feed: Feed, to name: String) {
    guard name != feed.title else { return say("The name is the same.") }
    changes.note(renamed: feed)
    send(.feed(.rename(feed.id, to: name.isEmpty ? nil : name)))
    say(
      name.isEmpty
        ? "The feed has its own name again. u undoes it." : "“\(feed.title)” is called “\(name)” now. u undoes it.")
  }

  mutating func move(_ feed: Feed, to section: [String]) {
    guard section != feed.section else { return say("It is listed there already.") }
    changes.note(moved: feed)
    send(.feed(.move(feed.id, to: section)))
    bringArrivalsIn()
    let place =
      section.isEmpty ? "no section: each article goes under its own" : section.joined(separator: Self.sectionSeparator)
    say("“\(feed.title)” is listed under \(place) now. u undoes it.")
  }

  mutating func unsubscribe(_ feed: Feed) {
    if scope?.id == feed.id { leaveScope() }
    send(.feed(.unsubscribe(feed.id)))
    // What goes is not to be held back with what has come.
    bringArrivalsIn()
    say("Unsubscribed from “\(feed.title)”.")
  }

  mutating func take(_ feed: Feed?, of article: ArticleID) {
    guard feedLookup == article else { return }
    feedLookup = nil
    guard let feed else { return say("This article came with no feed: there is nothing to refresh.") }
    refreshSoon(feed.id)
  }
}

// Rules that hide.
extension State {
  mutating func proposeMuting() {
    guard focus != .feeds, let headline = markedHeadline else {
      return say("Select an article first: a rule is made from it.")
    }
    muteLookup = headline.id
    send(.feed(.proposeMuting(headline.id)))
  }

  mutating func take(_ proposal: MuteProposal?) {
    guard muteLookup != nil else { return }
    muteLookup = nil
    guard let proposal else { return say("This article is no longer in the library.", isError: true) }
    dialog = .feed(.mute(MuteChoices(proposal), selected: 0))
  }

  mutating func tryMute(words: String, _ proposal: MuteProposal) {
    guard !words.isEmpty else { return say("Nothing was typed, and nothing is hidden.") }
    send(.feed(.tryMute(Mute(feed: proposal.feed, feedTitle: proposal.feedTitle, titleWords: words))))
  }

  mutating func take(tried mute: Mute, matches: Int) {
    let effect =
      matches == 0 ? "Of what is here it would hide nothing." : "Of what is here it would hide \(matches)."
    dialog = .feed(
      .question(
        FeedQuestion(title: "Mute", text: "Hide \(mute.description)? \(effect)", answer: .mute(mute))))
  }

  mutating func take(muted mute: Mute, rule: Int64) {
    changes.noteMuted(rule: rule)
    say("From now on \(mute.description) are hidden. u undoes it, “lede rules” lists such rules.")
    reloadLists()
  }
}
