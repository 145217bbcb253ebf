"""Ways to state and to ask for a fact. {a}: attribute, {e}: owner ({E} at a sentence's start), {v}: value ({V} likewise).

A statement is a lead, a core and an end; `planted.py` tests on forms that must not be added here.
"""
LEADS = """||||||Remember: |Note: |In short, |As the notice says, |It turned out that |According to the minutes, |People say that |By the way, |For the record, 
As everybody knows, |He told me that |She wrote that |A stranger explained that |I heard that |In the margin it says that |They agreed that |It was decided that 
Nobody doubts that |The letter says that |At that time |Since last year |In the end |After a long debate |To be exact, |Do not forget: |To this day |For now, 
On the first page we read that |My uncle insists that |The list says: |Some believe that |It is no secret that |In those days |Later it was found that """.replace("\n", "|").split("|")
ENDS = """.|.|.|.|.|.|, they say.|, and has been for years.| until further notice.|, which surprised everyone.|, as far as I know.|, at least on paper.|, so write it down.
, and that is all.| these days.|, by common consent.|, though few remember it.|, as the sign shows.|, and nobody objected.|, if the report is right.|; keep it to yourself.
, as usual.|, it seems.|, of course.|, I am told.| once more.|!| (see above).|; nothing else was said.""".replace("\n", "|").split("|")
CORES = """the {a} of {e} is {v}|the {a} for {e} is {v}|the {a} of {e} was {v}|{e}'s {a} is {v}|for {e}, the {a} is {v}|{e} has the {a} {v}|{e} uses {v} as its {a}
{v} is the {a} of {e}|{v} was the {a} for {e}|the {a} belonging to {e} is {v}|{e} appeared with the {a} {v}|the {a} of {e} has been changed to {v}|they chose {v} as the {a} of {e}
{e} got {v} as a new {a}|{e} had {v} for its {a}|with {e} the {a} is always {v}|when it comes to {e}, {v} is the {a}|{v} serves {e} as {a}|{e} goes by the {a} {v}
the {a} at {e} reads {v}|at {e} you need {v}, the {a}|in the case of {e} the {a} equals {v}|{e}, whose {a} is {v}, was mentioned twice|the {a}, in the case of {e}, is {v}
the new {a} of {e}, {v}, came into use|a card from {e} gave {v} as the {a}|{e} announced {v} as its {a}|{e} keeps {v} as {a}|{e} replaced its old {a} with {v}|{v} has been {e}'s {a} all along
of all places {e} has {v} as {a}|everyone at {e} knows the {a}, {v}|the {a} that {e} received is {v}|the {a} given to {e} was {v}|the {a} that belongs to {e} is called {v}
we know of {e} that its {a} is {v}|what {e} calls its {a} is {v}|as {a}, {e} has {v}|{e}: {a} {v}|{e} ({a}: {v}) is next|{a} of {e}: {v}|{v}, the {a} of {e}, was read out
{e} relies on {v} for the {a}|{v} became the {a} of {e}|nothing but {v} is accepted as the {a} of {e}|{e} reported {v} when asked for the {a}|the {a} of {e}, once unknown, is {v}
the people of {e} take {v} for their {a}|{e} was assigned {v} as a {a}|{e} sent word that its {a} is {v}|from now on {v} is the {a} of {e}|{v} remains the {a} for {e}""".replace("\n", "|").split("|")
LONE_CORES = """the {a} is {v}|the {a} is {v}|the {a} is {v}|the {a} was {v}|{v} is the {a}|keep in mind that {v} is the {a}|your {a} is {v}|our {a} is {v}|the {a} has been changed to {v}
the {a} is {v}. Remember it. {V} is the {a}|the {a} is {v}. Do not forget it|here is the {a}: {v}|there is an important {a} hidden here. It is {v}|one thing matters: {v} is the {a}
they chose {v} as the {a}|{v} became the {a}|use {v} as the {a}|the only {a} is {v}|the {a} reads {v}|the new {a}, {v}, came into use|{v} serves as {a}|{a}: {v}|as {a} we have {v}
the {a} equals {v}|everyone knows the {a}, {v}|the {a} given was {v}|{v} was read out as the {a}|you need {v}, the {a}|from now on {v} is the {a}|nothing but {v} is accepted as the {a}
what we call the {a} is {v}|the {a}, once unknown, is {v}|a note gave {v} as the {a}|the old {a} was replaced with {v}|{v} remains the {a}|he wrote down {v}, the {a}, and left
the word for the {a} is {v}|when asked for the {a}, she said {v}|the {a} in use is {v}|you will find that the {a} is {v}|the {a} turned out to be {v}""".replace("\n", "|").split("|")
QUESTIONS = """What is the {a} of {e}?|What is the {a} for {e}?|What is the {a} of {e}?|What is the {a} for {e}?|What is {e}'s {a}?|Which {a} does {e} have?|What was the {a} of {e}?
Tell me the {a} of {e}.|What {a} belongs to {e}?|Do you know the {a} for {e}?|{E}: {a}?|Find the {a} of {e}.|What does the document give as the {a} of {e}?|What {a} does {e} use?
which {a} was given for {e}|What does {e} have as its {a}?|Can you tell me {e}'s {a}?|Name the {a} of {e}.|What {a} did {e} get?|As for {e}, what is the {a}?|What serves {e} as {a}?
What is used by {e} as the {a}?|How is the {a} of {e} given?|I need the {a} for {e}.|What is said to be the {a} of {e}?|What is known about the {a} of {e}?|For {e}, what is the {a}?
What became the {a} of {e}?|Which is the {a} of {e}?|What did they choose as the {a} of {e}?|What has {e} for a {a}?|In the case of {e}, which {a} is named?|{a} of {e}|what's the {a} for {e}
Please look up the {a} of {e}.|What {a} is mentioned for {e}?|What would one give as the {a} of {e}?|Where {e} is concerned, what is the {a}?|What is the {a} that belongs to {e}?""".replace("\n", "|").split("|")
LONE_QUESTIONS = """What is the {a}?|What is the {a}?|What is the {a} mentioned in the text?|Which {a} is given?|Tell me the {a}.|What was the {a}?|What {a} should be remembered?|Do you remember the {a}?
Find the {a}.|the {a}?|What does the text give as the {a}?|Name the {a}.|What do we know about the {a}?|What is the name of the {a}?|What serves as {a}?|What is our {a}?|what's the {a}
Can you find the {a}?|I need the {a}.|What was chosen as the {a}?|What became the {a}?|Which {a} is in use?|What has the {a} been changed to?|What is said to be the {a}?|Please look up the {a}.
What should one use as the {a}?|How is the {a} given?|What is accepted as the {a}?|What {a} is named here?|Could you give me the {a}?""".replace("\n", "|").split("|")

# {g} did something: past, plain form, participle; a question repeats the words of its statement
DOERS = """the keeper|a visitor|the mayor|my aunt|the guide|an old sailor|the whole committee|a neighbour|the messenger|the inspector|two travellers|the innkeeper|a reporter
the gatekeeper|the cook|our host|the captain|somebody|the new owner|the apprentice|a child|the doctor|the printer's widow|a former pupil|the second engineer""".replace("\n", "|").split("|")
DEEDS = """wrote down/write down/written down|announced/announce/announced|mentioned/mention/mentioned|read out/read out/read out|whispered/whisper/whispered|carved/carve/carved
painted/paint/painted|printed/print/printed|proposed/propose/proposed|repeated/repeat/repeated|remembered/remember/remembered|reported/report/reported|used/use/used|chose/choose/chosen
picked/pick/picked|entered/enter/entered|shouted/shout/shouted|typed/type/typed|found/find/found|sent/send/sent|brought/bring/brought|suggested/suggest/suggested|copied/copy/copied
quoted/quote/quoted|gave/give/given|spelled out/spell out/spelled out|guessed/guess/guessed|drew/draw/drawn|discovered/discover/discovered|published/publish/published""".replace("\n", "|").split("|")
PAIRS = """{g} {past} {v} as the {a} of {e}/What did {g} {plain} as the {a} of {e}?|at {e} {g} {past} {v} for the {a}/What did {g} {plain} for the {a} at {e}?
asked about the {a}, {g} of {e} {past} {v}/What did {g} of {e} {plain} when asked about the {a}?|{v} was {done} by {g} as the {a} of {e}/What was {done} by {g} as the {a} of {e}?
for the {a} of {e}, {g} had {done} {v}/What had {g} {done} for the {a} of {e}?|the {a} that {g} {past} for {e} was {v}/Which {a} did {g} {plain} for {e}?
{g} came to {e}, asked for the {a} and was given {v}/What was {g} given after asking for the {a} at {e}?|if you want the {a} in {e}, {g} will tell you {v}/What will {g} tell me if I want the {a} in {e}?
{g} told us about {e}: the {a} there is {v}/What {a} is there in {e}, as {g} told us?|with {v} as the {a}, {g} left {e}/With which {a} did {g} leave {e}?
on the wall at {e}, next to the word {a}, {g} {past} {v}/What did {g} {plain} on the wall at {e} next to the word {a}?|not knowing the {a}, {g} wrote to {e} and got the reply {v}/What reply about the {a} did {g} get from {e}?
it was {v} that {g} {past} when {e} needed a {a}/What did {g} {plain} when {e} needed a {a}?|in the books of {e} the line about the {a} says {v}/What does the line about the {a} say in the books of {e}?
{g} and the others in {e} cannot agree on any {a} but {v}/On which {a} can {g} and the others in {e} agree?|when {g} asks {e} for the {a}, the answer is {v}/What is the answer when {g} asks {e} for the {a}?
there is a {a} in {e}, and {g} {past} that it was {v}/What did {g} {plain} that the {a} in {e} was?|{g} crossed out the old {a} of {e} and put {v} in its place/What did {g} put in the place of the old {a} of {e}?
{e} lost its {a}, so {g} {past} {v} instead/{E} lost its {a}; what did {g} {plain} instead?|among the things that {g} {past} about {e} was the {a}, {v}/Among the things that {g} {past} about {e}, what was the {a}?
to get a {a} for {e}, {g} simply {past} {v}/What did {g} simply {plain} to get a {a} for {e}?|what {g} has {done} under the name of {a} for {e} is {v}/What has {g} {done} under the name of {a} for {e}?""".replace("\n", "|").split("|")
LONE_PAIRS = """{g} {past} {v} as the {a}/What did {g} {plain} as the {a}?|asked about the {a}, {g} {past} {v}/What did {g} {plain} when asked about the {a}?|{v} was {done} by {g} as the {a}/What was {done} by {g} as the {a}?
the {a} that {g} {past} was {v}/Which {a} did {g} {plain}?|if you want the {a}, {g} will tell you {v}/What will {g} tell me if I want the {a}?|{g} asked for the {a} and was given {v}/What was {g} given after asking for the {a}?
next to the word {a} {g} {past} {v}/What did {g} {plain} next to the word {a}?|it was {v} that {g} {past} when a {a} was needed/What did {g} {plain} when a {a} was needed?|the line about the {a} says {v}/What does the line about the {a} say?
when {g} asks for the {a}, the answer is {v}/What is the answer when {g} asks for the {a}?|{g} crossed out the old {a} and put {v} in its place/What did {g} put in the place of the old {a}?
nobody gets past {g} without saying {v}, the {a}/What {a} must one say to get past {g}?|{g} lost the {a} and {past} {v} instead/{g} lost the {a}; what did they {plain} instead?""".replace("\n", "|").split("|")
PAIRED = 0.5  # of the facts


def forms(owned, rng):
    """A statement and a question for it: apart from each other, or in the same words."""
    if rng.random() < PAIRED:
        core, question = rng.choice(PAIRS if owned else LONE_PAIRS).split("/")
        past, plain, done = rng.choice(DEEDS).split("/")
        doer = rng.choice(DOERS)
        fill = lambda form: form.replace("{g}", doer).replace("{past}", past).replace("{plain}", plain).replace("{done}", done)
        return statement([fill(core)], rng), fill(question)
    return statement(CORES if owned else LONE_CORES, rng), rng.choice(QUESTIONS if owned else LONE_QUESTIONS)


def statement(cores, rng):
    """A lead, a core and an end, beginning with a capital letter; the core's fields are still to be filled in."""
    lead, core, end = rng.choice(LEADS), rng.choice(cores), rng.choice(ENDS)
    if lead:
        return lead[0].upper() + lead[1:] + core + end
    for small, capital in (("{e}", "{E}"), ("{v}", "{V}")):
        if core.startswith(small):
            return capital + core[len(small):] + end
    return core[0].upper() + core[1:] + end if core[0] != "{" else core + end
