namespace AgentHub.YamlAdapters;

internal enum FieldKind { Text, Texts, Date, Time, Money, Number, Address, Coded, Word, Link }
