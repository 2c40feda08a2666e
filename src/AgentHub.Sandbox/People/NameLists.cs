namespace AgentHub.Sandbox.People;

/// <summary>The lists that names are put together from. Small on purpose: whoever carries such a name is nobody in particular.</summary>
internal static class NameLists
{
    public static readonly string[] First =
    [
        "Aaron", "Abigail", "Adam", "Aisha", "Alan", "Amber", "Amy", "Andrew", "Anita", "Ben", "Bethan", "Bridget", "Carl", "Carys", "Chloe", "Clive",
        "Daniel", "Deepa", "Diane", "Dylan", "Edith", "Ella", "Emeka", "Esther", "Farah", "Felix", "Fiona", "Gareth", "Gemma", "Gwen", "Hamish", "Hannah",
        "Imran", "Iris", "Ivy", "Jack", "Jade", "Jamal", "Joan", "Karim", "Kirsty", "Leah", "Liam", "Lorna", "Magda", "Marcus", "Megan", "Mina",
        "Nadia", "Neil", "Nina", "Oscar", "Parveen", "Piotr", "Rhys", "Rosa", "Ruth", "Sanjay", "Seren", "Tariq", "Tess", "Uma", "Vera", "Zoe",
    ];

    public static readonly string[] Last =
    [
        "Abbott", "Achebe", "Ainsworth", "Akhtar", "Barlow", "Beckett", "Bhatt", "Blackwood", "Bowen", "Brand", "Carver", "Chaudhry", "Cole", "Corbett",
        "Dalton", "Desai", "Dunn", "Eastwood", "Ellery", "Farrow", "Fenwick", "Finch", "Garner", "Goddard", "Grady", "Hale", "Hardwick", "Hollis",
        "Ingram", "Jarvis", "Kapoor", "Keane", "Kemp", "Kowalski", "Lacey", "Langley", "Lockwood", "Mahmood", "Marlow", "Mercer", "Nash", "Norwood",
        "Oakes", "Okoro", "Paley", "Pemberton", "Quayle", "Radcliffe", "Rahman", "Redfern", "Sadler", "Sheridan", "Sinclair", "Stanway", "Tate", "Thornhill",
        "Underhill", "Vance", "Wadsworth", "Wainwright", "Warsame", "Whitby", "Yardley", "Zielinski",
    ];

    /// <summary>Names as their owners write them, given name first.</summary>
    public static readonly (string Script, string[] First, string[] Last)[] OtherScripts =
    [
        ("greek", ["Ελένη", "Γιώργος", "Κατερίνα", "Νίκος", "Σοφία"], ["Παπαδάκη", "Ιωάννου", "Γεωργίου", "Νικολάου", "Δημητρίου"]),
        ("cyrillic", ["Анна", "Дмитрий", "Олександра", "Иван", "Йоана"], ["Коваленко", "Соколова", "Иванов", "Шевчук", "Петрова"]),
        ("arabic", ["ليلى", "يوسف", "فاطمة", "عمر", "نور"], ["الحداد", "منصور", "العلي", "بن سالم", "الخطيب"]),
        ("chinese", ["芳", "伟", "秀英", "敏", "小龙"], ["李", "张", "陈", "欧阳", "赵"]),
        ("vietnamese", ["Thị Hường", "Đức Mạnh", "Ngọc Ánh", "Quỳnh Như", "Hữu Phước"], ["Nguyễn", "Trần", "Phạm", "Đặng", "Vũ"]),
    ];

    public static readonly string[] ApostropheFirst = ["Siobhán", "D'Arcy", "Róisín", "N'Golo", "Aoibheann", "Ta'Nia"];
    public static readonly string[] ApostropheLast = ["O'Rourke", "D'Angelo", "N'Diaye", "M'Bala", "O’Shaughnessy", "Dell'Acqua"];

    /// <summary>Very long: as many of these as it takes, joined.</summary>
    public static readonly string[] LongFirst = ["Maria", "Antónia", "Conceição", "Bernardina", "Leopoldina", "Henriqueta", "Guilhermina"];
    public static readonly string[] LongLast = ["Vasconcelos", "Albuquerque", "Figueiredo", "Cavalcanti", "Bettencourt", "Montenegro", "Mascarenhas"];

    /// <summary>People who have one name.</summary>
    public static readonly string[] Single = ["Ashwini", "Suharti", "Prasanna", "Wulandari", "Thandar", "Iniko"];

    /// <summary>Given names and what their owners are also called.</summary>
    public static readonly (string Formal, string Short)[] Short =
    [
        ("Abigail", "Abby"), ("Andrew", "Andy"), ("Daniel", "Dan"), ("Katherine", "Kate"), ("Robert", "Bob"), ("Margaret", "Peggy"), ("William", "Bill"),
        ("Elizabeth", "Liz"), ("Anthony", "Tony"), ("Christopher", "Chris"), ("Patricia", "Trish"), ("Joseph", "Joe"),
    ];

    public static readonly string[] Streets =
    [
        "Alder Way", "Bank Street", "Beech Close", "Bobbin Row", "Canal Road", "Chapel Walk", "Dyehouse Lane", "Fell View", "Foundry Street", "Garth End",
        "Heather Bank", "Hebble Court", "Kiln Lane", "Lime Avenue", "Lock Street", "Loom Square", "Mill Bank", "Moor Road", "Packhorse Way", "Quarry Hill",
        "Reservoir Road", "Rowan Grove", "Shuttle Street", "Spring Gardens", "Tanner's Yard", "Tenter Hill", "Vale Terrace", "Weaver's Fold", "Well Lane", "Whin Bank",
    ];

    public static readonly string[] Cities = ["Calder Vale", "Calder North", "Upper Calder", "Calder Bridge"];
}
