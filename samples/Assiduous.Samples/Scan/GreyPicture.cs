namespace Assiduous.Samples.Scan;

/// <summary>A picture in shades of grey, 0 black to 255 white.</summary>
internal sealed record GreyPicture(int Columns, int Rows, byte[] Pixels)
{
    /// <summary>The shade at a place; white beyond the edges.</summary>
    public byte At(int x, int y) => x >= 0 && x < Columns && y >= 0 && y < Rows ? Pixels[y * Columns + x] : (byte)255;

    /// <summary>Reads a binary PGM file with one byte a pixel.</summary>
    /// <exception cref="FormatException">It is no such file.</exception>
    public static GreyPicture Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var at = 0;
        if (Word(bytes, ref at) != "P5") throw new FormatException($"{Path.GetFileName(path)} is no binary PGM picture.");
        var columns = int.Parse(Word(bytes, ref at));
        var rows = int.Parse(Word(bytes, ref at));
        if (Word(bytes, ref at) != "255") throw new FormatException($"{Path.GetFileName(path)} has more than one byte a pixel.");
        return new GreyPicture(columns, rows, bytes[at..(at + columns * rows)]);
    }

    private static string Word(byte[] bytes, ref int at)
    {
        var start = at;
        while (!char.IsWhiteSpace((char)bytes[at])) at++;
        return System.Text.Encoding.ASCII.GetString(bytes, start, at++ - start);
    }
}
