Console.WriteLine("Holds what dotnet ef needs to add migrations, so that the server does not carry it: ./dev migrate NAME");
