using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Platform.Api.Tests.Kernel;

public sealed class IdTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_valid_vector_of_the_specification_reads_and_writes_as_it_says()
    {
        foreach (var vector in TypeIdVectors.Valid)
        {
            Assert.True(TypeId.TryDecode(vector.Text, out var prefix, out var value), vector.Text);
            Assert.Equal(vector.Prefix, prefix.ToString());
            Assert.Equal(vector.Value, value);
            Assert.True(TypeId.TryDecode(vector.Text, vector.Prefix, out value), vector.Text);
            Assert.Equal(vector.Value, value);
            Assert.Equal(vector.Text, TypeId.Encode(vector.Prefix, vector.Value));
        }
    }

    [Fact]
    public void Every_invalid_vector_of_the_specification_is_refused()
    {
        Assert.All(TypeIdVectors.Invalid, text => Assert.False(TypeId.TryDecode(text, out _, out _), text));
    }

    [Fact]
    public void An_id_is_written_with_its_prefix()
    {
        var id = new Id<Parcel>(Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057"));

        Assert.Equal("prc_01h455vb4pex5vsknk084sn02q", id.ToString());
        Assert.Equal(id, Id<Parcel>.Parse("prc_01h455vb4pex5vsknk084sn02q"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("prc_")]
    [InlineData("prc")]
    [InlineData("01h455vb4pex5vsknk084sn02q")]
    [InlineData("ord_01h455vb4pex5vsknk084sn02q")]
    [InlineData("PRC_01h455vb4pex5vsknk084sn02q")]
    [InlineData("prc-01h455vb4pex5vsknk084sn02q")]
    [InlineData("prc_01H455VB4PEX5VSKNK084SN02Q")]
    [InlineData("prc_81h455vb4pex5vsknk084sn02q")]
    [InlineData("prc_01h455vb4pex5vsknk084sn02l")]
    [InlineData("prc_01h455vb4pex5vsknk084sn02é")]
    [InlineData(" prc_01h455vb4pex5vsknk084sn02q")]
    [InlineData("prc_01h455vb4pex5vsknk084sn02q\n")]
    public void A_text_that_is_no_id_of_this_kind_is_refused(string? text)
    {
        Assert.False(Id<Parcel>.TryParse(text, out var id));
        Assert.True(id.IsEmpty);
        Assert.Throws<FormatException>(() => Id<Parcel>.Parse(text!));
    }

    [Fact]
    public void A_prefix_against_the_rules_cannot_be_written()
    {
        Assert.Throws<ArgumentException>(() => default(Id<WronglyNamed>).ToString());
    }

    [Fact]
    public void Any_id_survives_being_written_and_read()
    {
        Prop.ForAll<Guid>(value =>
        {
            var id = new Id<Parcel>(value);
            return Id<Parcel>.Parse(id.ToString()) == id && ThroughJson(id) == id;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Ids_sort_the_same_as_values_as_texts_and_as_bytes()
    {
        Prop.ForAll<Guid, Guid>((one, other) =>
        {
            var (left, right) = (new Id<Parcel>(one), new Id<Parcel>(other));
            var order = Math.Sign(left.CompareTo(right));
            return order == Math.Sign(string.CompareOrdinal(left.ToString(), right.ToString()))
                && order == Math.Sign(Bytes(one).AsSpan().SequenceCompareTo(Bytes(other)))
                && (left < right) == (order < 0) && (left >= right) == (order >= 0);
        }).QuickCheckThrowOnFailure();

        static byte[] Bytes(Guid value) => value.ToByteArray(bigEndian: true);
    }

    [Fact]
    public void A_new_id_is_a_version_seven_value_of_its_time()
    {
        var value = Id<Parcel>.New(Noon).Value;

        Assert.Equal(7, value.Version);
        Assert.InRange(value.Variant, 8, 11);
        Assert.Equal(Noon.ToUnixTimeMilliseconds(), MillisecondsOf(value));
    }

    [Fact]
    public void New_ids_increase_inside_one_millisecond()
    {
        AssertIncreasing(Enumerable.Range(0, 100_000).Select(_ => Id<Parcel>.New(Noon)));
    }

    [Fact]
    public void New_ids_increase_while_the_clock_is_set_back_a_little()
    {
        AssertIncreasing(Enumerable.Range(0, 900).Select(i => Id<Parcel>.New(Noon.AddMilliseconds(-i % 7))));
    }

    [Fact]
    public void A_clock_far_ahead_does_not_lift_the_ids_of_another_and_neither_loses_its_order()
    {
        var (ours, theirs) = (new List<Id<Parcel>>(), new List<Id<Parcel>>());
        for (var i = 0; i < 1000; i++)
        {
            ours.Add(Id<Parcel>.New(Noon));
            theirs.Add(Id<Parcel>.New(Noon.AddYears(4)));
        }

        AssertIncreasing(ours);
        AssertIncreasing(theirs);
        Assert.All(ours, id => Assert.Equal(Noon.ToUnixTimeMilliseconds(), MillisecondsOf(id.Value)));
    }

    [Fact]
    public async Task No_two_threads_make_the_same_id_and_each_sees_its_own_increase()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => Enumerable.Range(0, 20_000).Select(_ => Id<Parcel>.New(Noon)).ToArray())));

        Assert.All(made, AssertIncreasing);
        Assert.Equal(80_000, made.SelectMany(ids => ids).Distinct().Count());
    }

    [Theory]
    [InlineData("\"ord_01h455vb4pex5vsknk084sn02q\"")]
    [InlineData("\"\"")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Json_that_is_no_id_is_refused_in_a_sentence_that_names_the_prefix(string json)
    {
        var refused = Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize<Id<Parcel>>(json, WireJson.Options));

        Assert.Contains("\"prc_\"", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", refused.Message, StringComparison.Ordinal);
    }

    private static void AssertIncreasing(IEnumerable<Id<Parcel>> ids)
    {
        var last = default(Id<Parcel>);
        foreach (var id in ids)
        {
            Assert.True(last < id, $"{id} was made after {last}");
            last = id;
        }
    }

    private static Id<Parcel> ThroughJson(Id<Parcel> id) => JsonSerializer.Deserialize<Id<Parcel>>(
        JsonSerializer.SerializeToUtf8Bytes(id, WireJson.Options), WireJson.Options);

    private static long MillisecondsOf(Guid value) =>
        Convert.ToInt64(value.ToString("N")[..12], fromBase: 16);

    private sealed class Parcel : IIdentified
    {
        public static string Prefix => "prc";
    }

    private sealed class WronglyNamed : IIdentified
    {
        public static string Prefix => "Order_";
    }
}
