"""What is remembered: schema, migrations, and one module of queries per noun."""
