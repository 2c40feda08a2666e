using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AgentHub.JmesPath.Values;

/// <summary>Values as JSON.</summary>
internal static class ValueWriter
{
    private static readonly JsonElement NullElement = JsonElement.Parse("null"u8);
    private static readonly JsonElement TrueElement = JsonElement.Parse("true"u8);
    private static readonly JsonElement FalseElement = JsonElement.Parse("false"u8);

    /// <summary>Depth is watched by <see cref="Run.CheckDepth"/>; the writer's own bound must not come first.</summary>
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = 1 << 20 };

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 1 << 20 };

    /// <summary>A part of the input as it lies there; anything built as an element of its own.</summary>
    public static JsonElement ToElement(in Value value, Run run)
    {
        if (value.IsJson)
        {
            run.CheckSize(value.Raw.Length);
            return value.Json;
        }
        return value.Kind switch
        {
            ValueKind.Null => NullElement,
            ValueKind.True => TrueElement,
            ValueKind.False => FalseElement,
            _ => JsonElement.Parse(Write(value, run, compact: false).Written, Reading),
        };
    }

    /// <summary>JSON without white space, as <c>to_string</c> gives it.</summary>
    public static string ToText(in Value value, Run run)
    {
        var written = Write(value, run, compact: true).Written;
        run.Charge(written.Length / 16);
        return Encoding.UTF8.GetString(written);
    }

    private static BoundedBuffer Write(in Value value, Run run, bool compact)
    {
        var buffer = new BoundedBuffer(run);
        var writer = new Utf8JsonWriter(buffer, Writing);
        Write(value, writer, run, compact, depth: 0);
        writer.Flush();
        return buffer;
    }

    private static void Write(in Value value, Utf8JsonWriter writer, Run run, bool compact, int depth)
    {
        run.Charge(1);
        run.CheckDepth(depth);
        if (value.IsJson)
        {
            run.CheckSize(value.Raw.Length + writer.BytesCommitted + writer.BytesPending);
            if (compact && value.Kind != ValueKind.Number) value.Json.WriteTo(writer);
            else writer.WriteRawValue(value.Raw, skipInputValidation: true);
            return;
        }
        switch (value.Kind)
        {
            case ValueKind.Null: writer.WriteNullValue(); break;
            case ValueKind.True: writer.WriteBooleanValue(true); break;
            case ValueKind.False: writer.WriteBooleanValue(false); break;
            case ValueKind.Number: Write(value.Number, writer, run); break;
            case ValueKind.Text:
                run.CheckSize(value.Text.Length + writer.BytesCommitted + writer.BytesPending);
                writer.WriteStringValue(value.Text);
                break;
            case ValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.Items) Write(item, writer, run, compact, depth + 1);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteStartObject();
                foreach (var (name, member) in value.Members(run))
                {
                    writer.WritePropertyName(name);
                    Write(member, writer, run, compact, depth + 1);
                }
                writer.WriteEndObject();
                break;
        }
    }

    private static void Write(Number number, Utf8JsonWriter writer, Run run)
    {
        if (number.IsExact) writer.WriteNumberValue(number.Decimal);
        else if (double.IsFinite(number.Double)) writer.WriteNumberValue(number.Double);
        else throw run.Fault(JmesErrorKind.InvalidValue, "a calculated number is too large", 0);
    }
}
